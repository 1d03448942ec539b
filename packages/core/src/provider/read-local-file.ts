import type { LocalFile } from '../contract/file.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { createAttemptSignal } from '../http/attempt-signal.ts';
import { type ContentBounds, type ContentCall, contentBounds } from './content-bounds.ts';

// As a value, so that bundlers for platforms without files don't try to resolve it.
const fileSystem: string = 'node:fs/promises';

/** The part of the platform's own module that is used, whose type isn't known where there are only web standards. */
interface FileSystem {
	stat(path: string): Promise<{ readonly size: number; isFile(): boolean; isDirectory(): boolean }>;
	readFile(path: string, options: { readonly signal: AbortSignal }): Promise<Uint8Array<ArrayBuffer>>;
}

/** Whether a file is given by its path. */
export function isLocalFile(value: unknown): value is LocalFile {
	return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';
}

/**
 * Reads a file of the machine that this runs on.
 *
 * @throws AnyBrowserError `invalid_request` when it can't be read, is too large, is no regular file (a pipe may never
 * end), or the platform has no files; `timeout` when the deadline passes first. The signal's reason. Nothing was sent.
 */
export async function readLocalFile({ path }: LocalFile, call: ContentCall): Promise<Uint8Array<ArrayBuffer>> {
	const bounds = contentBounds(call);
	const { clock, scope, provider, operation } = call;
	scope.signal?.throwIfAborted();
	const leftMs = scope.deadlineAt - clock.now();
	const stop = createAttemptSignal({ clock, timeoutMs: Number.POSITIVE_INFINITY, leftMs, caller: scope.signal });
	try {
		return await stop.orStopped(read(path, bounds, stop.signal));
	} catch (cause) {
		if (stop.stopped === 'abort') throw scope.signal?.reason;
		if (stop.stopped) {
			const message = `${operation}: "${path}" was not read within ${scope.deadlineMs} ms; nothing was sent`;
			throw new AnyBrowserError('timeout', message, { provider, operation, retryable: true });
		}
		if (AnyBrowserError.is(cause)) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw bounds.refuse(`"${path}" can't be read (${why}). Pass its bytes, or mend the path`, cause);
	} finally {
		stop.release();
	}
}

async function read(path: string, bounds: ContentBounds, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
	// The cast names the part of the module that is used.
	const { stat, readFile } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ fileSystem)) as FileSystem;
	const found = await stat(path);
	if (!found.isFile()) {
		const kind = found.isDirectory() ? 'a folder' : 'a pipe, a socket or a device';
		throw bounds.refuse(`"${path}" is ${kind}, not a file. Pass what it brings as a stream`);
	}
	if (found.size > bounds.maxBytes) throw bounds.tooLarge(found.size);
	return readFile(path, { signal });
}
