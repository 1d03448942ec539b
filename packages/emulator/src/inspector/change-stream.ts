import type { Journal } from './journal.ts';

/** Milliseconds for which changes are gathered before they are told. */
const gatherMs = 100;
/** Milliseconds between signs of life. */
const heartbeatMs = 15_000;
/** Messages that wait for a slow reader. */
const unreadKept = 16;

/**
 * Server-sent events that tell of changes, each with the journal's revision: what has changed is asked for.
 * It ends with any of the signals.
 */
export function changeStream(journal: Journal, ...ends: readonly AbortSignal[]): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const ended = new AbortController();
	let pending: NodeJS.Timeout | undefined;
	let heartbeat: NodeJS.Timeout | undefined;
	let unsubscribe = () => {};
	let catchUp = () => {};
	const release = () => {
		clearTimeout(pending);
		clearInterval(heartbeat);
		unsubscribe();
		ended.abort();
	};
	return new ReadableStream({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const isFull = () => (controller.desiredSize ?? 0) < -unreadKept;
			const tell = () => {
				pending = undefined;
				// A reader that doesn't read is told when it does again.
				catchUp = isFull() ? tell : () => {};
				if (!isFull()) send(`event: change\ndata: ${journal.revision}\n\n`);
			};
			const end = () => {
				if (ended.signal.aborted) return;
				release();
				controller.close();
			};
			send('retry: 1000\n\n');
			tell();
			heartbeat = setInterval(() => {
				if (!isFull()) send(': still here\n\n');
			}, heartbeatMs);
			unsubscribe = journal.subscribe(() => {
				pending ??= setTimeout(tell, gatherMs);
			});
			for (const signal of ends) {
				if (signal.aborted) end();
				else signal.addEventListener('abort', end, { once: true, signal: ended.signal });
			}
		},
		pull: () => catchUp(),
		cancel: release,
	});
}
