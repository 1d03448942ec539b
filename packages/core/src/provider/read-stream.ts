import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { createAttemptSignal } from '../http/attempt-signal.ts';
import type { ContentBounds } from './content-bounds.ts';
import { toBytes } from './to-bytes.ts';

/** Milliseconds that a stream may pause between two pieces. */
export const maxStallMs = 60_000;

/** A stream of the web, of any realm, or one of Node; also what an async generator makes. */
export type ByteStream = ReadableStream<unknown> | AsyncIterable<unknown>;

/** Whether something is read piece by piece. */
export function isByteStream(value: unknown): value is ByteStream {
	if (typeof value !== 'object' || value === null) return false;
	return Symbol.asyncIterator in value || ('getReader' in value && typeof value.getReader === 'function');
}

/**
 * Reads a stream to its end, and stops it when the caller, the deadline or its size ends that.
 *
 * @throws AnyBrowserError `timeout` when the deadline passes, or the stream pauses for a minute; `invalid_request` for a
 * stream that was read already, fails, has too much or something else than bytes and texts. The signal's reason.
 */
export async function readStream(stream: ByteStream, bounds: ContentBounds): Promise<Uint8Array<ArrayBuffer>[]> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	const source = open(stream, bounds);
	try {
		for (;;) {
			const { done, value } = await next(source, bounds);
			if (done) return pieces;
			const piece = toBytes(value);
			if (!piece) throw bounds.refuse(`\`${bounds.field}\` is a stream of other things than bytes and texts`);
			size += piece.byteLength;
			if (size > bounds.maxBytes) throw bounds.tooLarge(`more than ${bounds.maxBytes}`);
			pieces.push(piece);
		}
	} catch (error) {
		source.stop();
		throw error;
	}
}

interface Source {
	next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
	/** Lets go of it, without waiting: a stream that stalls may never say that it has stopped. */
	stop(): void;
}

function open(stream: ByteStream, { field, refuse }: ContentBounds): Source {
	const wasRead = refuse(`\`${field}\` is a stream that was read already, or is being read. Pass a fresh one`);
	if ('getReader' in stream) {
		if (stream.locked) throw wasRead;
		const reader = stream.getReader();
		return { next: () => reader.read(), stop: () => void reader.cancel().catch(() => {}) };
	}
	// Node's own word for a stream of which something has been read; others don't have it.
	if ('readableDidRead' in stream && stream.readableDidRead === true) throw wasRead;
	const iterator = stream[Symbol.asyncIterator]();
	return {
		next: () => iterator.next(),
		stop() {
			if ('destroy' in stream && typeof stream.destroy === 'function') stream.destroy();
			else void iterator.return?.()?.catch(() => {});
		},
	};
}

async function next(source: Source, bounds: ContentBounds) {
	const { clock, scope, provider, operation, refuse } = bounds;
	const leftMs = scope.deadlineAt - clock.now();
	const stop = createAttemptSignal({ clock, timeoutMs: maxStallMs, leftMs, caller: scope.signal });
	try {
		return await stop.orStopped(source.next());
	} catch (cause) {
		if (stop.stopped === 'abort') throw scope.signal?.reason;
		const late = { provider, operation, retryable: true };
		if (stop.stopped === 'deadline') {
			const message = `${operation}: the content was not read within ${scope.deadlineMs} ms; nothing was sent`;
			throw new AnyBrowserError('timeout', message, late);
		}
		if (stop.stopped === 'attempt') {
			const message = `${operation}: the stream has brought nothing for ${maxStallMs} ms; nothing was sent`;
			throw new AnyBrowserError('timeout', message, late);
		}
		throw refuse(
			`\`${bounds.field}\` is a stream that failed (${cause instanceof Error ? cause.message : cause})`,
			cause,
		);
	} finally {
		stop.release();
	}
}
