import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { createAttemptSignal } from '../http/attempt-signal.ts';
import type { Clock } from '../http/clock.ts';
import { onAbort } from '../http/on-abort.ts';

/** What bounds the content of a file. */
export interface StreamBounds {
	readonly clock: Clock;
	readonly provider: string;
	readonly operation: string;
	/** The file's name. */
	readonly name: string;
	/** By the clock's `now()`. */
	readonly deadlineAt: number;
	readonly deadlineMs: number;
	/** Milliseconds between two pieces. */
	readonly stallMs: number;
	readonly signal: AbortSignal | undefined;
	readonly maxBytes: number;
	/** Bytes that it has, where that is known. */
	readonly size: number | null;
}

/**
 * A file's content as it comes, which fails when it stalls, comes late, or has more or fewer bytes than it should. Whatever
 * ends it lets go of the source.
 */
export function guardedStream(
	source: ReadableStream<Uint8Array>,
	bounds: StreamBounds,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const { clock, deadlineAt, signal } = bounds;
	const reader = source.getReader();
	const faults = streamFaults(bounds);
	let read = 0;
	let isOver = false;
	let endDeadline = () => {};
	let endListening = () => {};
	const settle = () => {
		isOver = true;
		endDeadline();
		endListening();
	};
	const letGo = () => {
		settle();
		// Without waiting: what stalls may never say that it has stopped.
		reader.cancel().catch(() => {});
	};

	async function next() {
		const leftMs = deadlineAt - clock.now();
		const stop = createAttemptSignal({ clock, timeoutMs: bounds.stallMs, leftMs, caller: signal });
		try {
			return await stop.orStopped(reader.read());
		} catch (cause) {
			if (stop.stopped === 'abort') throw signal?.reason;
			if (stop.stopped === 'deadline') throw faults.late(read);
			throw stop.stopped === 'attempt' ? faults.stalled(read) : faults.brokenOff(read, cause);
		} finally {
			stop.release();
		}
	}

	return new ReadableStream<Uint8Array<ArrayBuffer>>(
		{
			start(controller) {
				const end = (reason: () => unknown) => () => {
					if (isOver) return;
					letGo();
					controller.error(reason());
				};
				// One that nobody reads holds its connection no longer than this.
				endDeadline = clock.startTimer(
					Math.max(0, deadlineAt - clock.now()),
					end(() => faults.late(read)),
				);
				endListening = onAbort(
					signal,
					end(() => signal?.reason),
				);
			},
			async pull(controller) {
				try {
					const { done, value } = await next();
					if (isOver) return;
					read += value?.byteLength ?? 0;
					faults.check(read, done);
					if (done) {
						settle();
						controller.close();
					} else if (value.byteLength > 0) {
						// The cast is sound for what comes over HTTP: nobody shares its memory.
						controller.enqueue(value as Uint8Array<ArrayBuffer>);
					} else await this.pull?.(controller);
				} catch (error) {
					if (isOver) return;
					letGo();
					controller.error(error);
				}
			},
			cancel: letGo,
		},
		{ highWaterMark: 0 },
	);
}

/** What can be wrong with a file's content, as errors. */
function streamFaults({ provider, operation, name, size, maxBytes, stallMs, deadlineMs }: StreamBounds) {
	const fail = (
		code: 'invalid_response' | 'timeout' | 'connection',
		message: string,
		details: { readonly retryable: boolean; readonly cause?: unknown } = { retryable: true },
	) => new AnyBrowserError(code, `${operation}: "${name}" ${message}`, { provider, operation, ...details });
	return {
		late: (read: number) => fail('timeout', `was not there after ${deadlineMs} ms: ${read} bytes had come`),
		stalled: (read: number) => fail('timeout', `has brought nothing for ${stallMs} ms, after ${read} bytes`),
		brokenOff: (read: number, cause: unknown) =>
			fail('connection', `broke off after ${read} bytes. Fetch it again`, { retryable: true, cause }),
		/** @throws AnyBrowserError `invalid_response` */
		check(read: number, isEnd: boolean) {
			if (size !== null && read > size) {
				throw fail('invalid_response', `has more than the ${size} bytes that it was told to have`, {
					retryable: false,
				});
			}
			if (read > maxBytes) {
				const message = `has more than ${maxBytes} bytes. Raise \`maxResponseBytes\` if that is right`;
				throw fail('invalid_response', message, { retryable: false });
			}
			if (isEnd && size !== null && read < size) {
				throw fail('invalid_response', `ended after ${read} bytes of ${size}. Fetch it again`);
			}
		},
	};
}
