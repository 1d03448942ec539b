import type { ArtifactFile } from '../contract/artifact.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { backoff } from '../http/backoff.ts';
import { type CallScope, openScope, remaining } from '../http/call-scope.ts';
import { pollInterval } from '../polling/poll-interval.ts';
import { isTolerated } from '../polling/tolerance.ts';
import { guardedStream } from './guarded-stream.ts';
import type { OpenedFile } from './opened-file.ts';
import type { RemoteSource } from './remote-file.ts';

type Facts = Pick<ArtifactFile, 'name' | 'size' | 'mediaType' | 'kind'>;
type FileStream = ReadableStream<Uint8Array<ArrayBuffer>>;

const defaultDeadlineMs = 15 * 60_000;
const defaultStallMs = 60_000;
const defaultMaxRetries = 2;
/** Bytes that are held in memory. */
const maxHeldBytes = 256 * 1024 * 1024;
/** Bytes that go by. */
const maxStreamedBytes = 4 * 1024 * 1024 * 1024;

/** A file's content as it comes. */
export async function fileStream(file: Facts, source: RemoteSource, request?: RequestOptions): Promise<FileStream> {
	return openStream(file, source, scopeOf(source, request), maxStreamedBytes);
}

/** All of a file. */
export function fileBytes(
	file: Facts,
	source: RemoteSource,
	request?: RequestOptions,
): Promise<Uint8Array<ArrayBuffer>> {
	return wholeFile(file, source, { request, maxBytes: maxHeldBytes }, async stream => {
		const pieces: Uint8Array<ArrayBuffer>[] = [];
		const reader = stream.getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
			pieces.push(value);
		}
	});
}

/**
 * Reads a file to its end, and begins anew when that fails on the way.
 *
 * @param read Reads a stream to its end, and lets go of what it has when that fails.
 */
export async function wholeFile<Result>(
	file: Facts,
	source: RemoteSource,
	{
		request,
		maxBytes = maxStreamedBytes,
	}: { readonly request: RequestOptions | undefined; readonly maxBytes?: number },
	read: (stream: FileStream) => Promise<Result>,
): Promise<Result> {
	const { clock } = source.owner;
	const scope = scopeOf(source, request);
	const { maxRetries = defaultMaxRetries } = scope;
	for (let number = 1; ; number++) {
		const stream = await openStream(file, source, scope, maxBytes);
		try {
			return await read(stream);
		} catch (error) {
			if (scope.signal?.aborted) throw scope.signal.reason;
			const isPassing = AnyBrowserError.is(error) && error.retryable;
			if (!isPassing || number > maxRetries || clock.now() >= scope.deadlineAt) throw error;
			await clock.sleep(backoff(number, clock.random()), scope.signal);
		}
	}
}

function scopeOf({ owner: { clock } }: RemoteSource, request: RequestOptions | undefined): CallScope {
	return openScope({ ...request, deadline: request?.deadline ?? defaultDeadlineMs }, clock.now());
}

async function openStream(file: Facts, source: RemoteSource, scope: CallScope, maxBytes: number): Promise<FileStream> {
	const { clock, operation, provider } = source.owner;
	const opened = await openOnceWritten(source, scope);
	refusePage(file, opened, { operation, provider });
	return guardedStream(opened.body, {
		clock,
		provider,
		operation,
		name: file.name,
		deadlineAt: scope.deadlineAt,
		deadlineMs: scope.deadlineMs,
		stallMs: scope.timeout ?? defaultStallMs,
		signal: scope.signal,
		maxBytes: scope.maxResponseBytes ?? maxBytes,
		size: file.size ?? opened.size,
	});
}

/** Asks again about a 404 for a while after the file was listed: the provider may still write it. */
async function openOnceWritten({ owner, open, listedAt }: RemoteSource, scope: CallScope): Promise<OpenedFile> {
	const { clock } = owner;
	const startedAt = clock.now();
	for (;;) {
		scope.signal?.throwIfAborted();
		try {
			return await open(remaining(scope, clock.now()));
		} catch (error) {
			const now = clock.now();
			const isMissing = AnyBrowserError.is(error, 'not_found');
			const waitMs = pollInterval(now - startedAt);
			const isAwaited = isMissing && isTolerated(error, { silentMs: 0, ageMs: now + waitMs - listedAt });
			if (!isAwaited || now + waitMs >= scope.deadlineAt) throw error;
			await clock.sleep(waitMs, scope.signal);
		}
	}
}

/**
 * Proxies, and services that want a login first, answer 200 with a page of theirs.
 *
 * @throws AnyBrowserError `invalid_response`
 */
function refusePage(
	{ kind, mediaType, name }: Facts,
	opened: OpenedFile,
	about: { readonly provider: string; readonly operation: string },
): void {
	const isPage = (type: string | null) => /^(text\/html|application\/xhtml\+xml)\b/i.test(type ?? '');
	const mayBePage = isPage(mediaType) || /\.x?html?$/i.test(name) || kind === 'page';
	if (!isPage(opened.mediaType) || mayBePage) return;
	opened.body.cancel().catch(() => {});
	const message = `${about.operation}: a web page came in place of "${name}". Fetch it again; a proxy on the way may have put it there`;
	throw new AnyBrowserError('invalid_response', message, { ...about, retryable: true });
}
