import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import { ServerClock } from './server-clock.ts';

/** Steps between an answer and the next request's turn, and more. */
const maxSteps = 60;

/**
 * Two creates, of which only one may be under way. The second's caller leaves so many steps after the first is answered.
 *
 * @returns Whether it was sent before its caller left, and whether after that.
 */
async function leaveAtTurn(steps: number) {
	const caller = new AbortController();
	const sent = { before: 0, after: 0 };
	let answerFirst = (_: Response) => {};
	const answer = () => Response.json({ id: 'made' });
	const runtime = new HttpRuntime({
		provider: 'scripted',
		baseUrl: 'https://scripted.test',
		authHeader: 'x-key',
		resolveKey: () => 'sk-planted-4711',
		keyHint: 'it is planted',
		async fetch(request) {
			if (request.url.endsWith('/first')) {
				return new Promise<Response>(resolve => {
					answerFirst = resolve;
				});
			}
			sent[caller.signal.aborted ? 'after' : 'before']++;
			return answer();
		},
		timeout: 5_000,
		maxRetries: 0,
		maxResponseBytes: 1_000,
		maxConcurrency: 1,
		headers: {},
		hooks: {},
		clock: systemClock,
		serverClock: new ServerClock(systemClock),
	});
	const create = (name: string, signal?: AbortSignal) =>
		runtime.call<{ readonly id: string }>({
			operation: { name: 'things.create', kind: 'write' },
			scope: runtime.open({ signal }),
			async send({ fetch }) {
				const response = await fetch(new Request(`https://scripted.test/${name}`, { method: 'POST' }));
				return { response, data: (await response.json()) as { readonly id: string } };
			},
			undo: async () => {},
		});
	const first = create('first');
	const second = create('second', caller.signal).catch((error: unknown) => error);
	answerFirst(answer());
	for (let step = 0; step < steps; step++) await undefined;
	caller.abort(new Error('left'));
	await Promise.all([first, second]);
	return sent;
}

test('nothing is sent for a caller who leaves just as its turn comes', async () => {
	const outcomes = await Promise.all(Array.from({ length: maxSteps }, (_, steps) => leaveAtTurn(steps)));
	expect(outcomes.map(({ after }) => after)).toEqual(outcomes.map(() => 0));
	// The sweep goes over the turn: some had left before it, and some had not.
	expect(new Set(outcomes.map(({ before }) => before))).toEqual(new Set([0, 1]));
});
