import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const evaluate = (script: string) => ({ script });
const reads = (requests: readonly { readonly operation: string | null }[]) =>
	requests.filter(({ operation }) => operation === 'getTask').length;

test('several actions at once are served by one reader, each with its own result', async () => {
	const { provider, emulator } = emulated();
	const { id } = await provider.create();
	const scripts = Array.from({ length: 12 }, (_, number) => number);
	const results = await Promise.all(scripts.map(number => provider.actions.evaluate(id, evaluate(`${number} * 2`))));
	expect(results.map(({ output }) => output)).toEqual(scripts.map(number => number * 2));
	// One read for each result, where all come one by one. A reader for each would have read the others' results too.
	expect(reads(emulator.smooth.requests())).toBeLessThanOrEqual(scripts.length + 2);
	await provider.close(id, { force: true });
});

test('it goes on from the last event, and stops when nobody waits', async () => {
	const { provider, emulator } = emulated();
	const { id } = await provider.create();
	await provider.actions.evaluate(id, evaluate('1'));
	const before = reads(emulator.smooth.requests());
	await sleep(300);
	expect(reads(emulator.smooth.requests())).toBe(before);
	await provider.actions.evaluate(id, evaluate('2'));
	const last = emulator.smooth.requests().findLast(({ operation }) => operation === 'getTask');
	expect(String(last?.query['event_t'])).toHaveLength(13);
	await provider.close(id, { force: true });
});

test('events that come again count once', async () => {
	const { provider } = emulated({ smooth: { repeatedEvents: 5 } });
	const { id } = await provider.create();
	for (const number of [1, 2, 3, 4]) {
		expect((await provider.actions.evaluate(id, evaluate(`${number}`))).output).toBe(number);
	}
	await provider.close(id);
});

test.each([false, true])(
	'all that wait are told when the session ends (force: %s)',
	async force => {
		const { provider } = emulated();
		const { id } = await provider.create();
		const waiting = [1, 2, 3].map(number =>
			provider.actions.evaluate(id, evaluate(`new Promise(() => {}) // ${number}`)),
		);
		const settled = Promise.allSettled(waiting);
		await sleep(50);
		await provider.close(id, force ? { force } : {}, { deadline: 500 });
		for (const outcome of await settled) {
			expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'session_closed' } });
			expect(String((outcome as PromiseRejectedResult).reason.message)).toMatch(
				/^actions\.evaluate: the session .* ended/,
			);
		}
	},
	30_000,
);

test('each wait has a deadline and a signal of its own', async () => {
	const { provider } = emulated();
	const { id } = await provider.create();
	const never = evaluate('new Promise(() => {})');
	const controller = new AbortController();
	const reason = new Error('left');
	const late = provider.actions.evaluate(id, never, { deadline: 200 });
	const left = provider.actions.evaluate(id, never, { signal: controller.signal });
	const settled = Promise.allSettled([late, left]);
	setTimeout(() => controller.abort(reason), 100);
	const [first, second] = await settled;
	expect(first).toMatchObject({ reason: { code: 'timeout', operation: 'actions.evaluate' } });
	expect((first as PromiseRejectedResult).reason.message).toContain('It goes on');
	expect((second as PromiseRejectedResult).reason).toBe(reason);
	await provider.close(id, { force: true });
});

test('calls with another key or other headers are read with those', async () => {
	const { provider, emulator } = emulated();
	const { id } = await provider.create();
	await Promise.all([
		provider.actions.evaluate(id, evaluate('1')),
		provider.actions.evaluate(id, evaluate('2'), { apiKey: 'other', headers: { 'x-team': 'a' } }),
	]);
	const read = emulator.smooth.requests().filter(({ operation }) => operation === 'getTask');
	const own = read.filter(({ headers }) => headers['apikey'] === 'other');
	expect(own.length).toBeGreaterThan(0);
	expect(own.every(({ headers }) => headers['x-team'] === 'a')).toBe(true);
	expect(read.some(({ headers }) => headers['apikey'] === 'k')).toBe(true);
	await provider.close(id, { force: true });
});

test('a busy session says so, to an action and to a second task', async () => {
	let begun = () => {};
	let end = (_output: string) => {};
	const hasBegun = new Promise<void>(resolve => {
		begun = resolve;
	});
	const { provider, client } = emulated({
		agent() {
			begun();
			return new Promise<string>(resolve => {
				end = resolve;
			});
		},
	});
	const session = await client.sessions.create();
	const first = session.run('One');
	await hasBegun;
	await expect(provider.actions.evaluate(session.id, evaluate('1'))).rejects.toMatchObject({
		code: 'conflict',
		retryable: true,
	});
	await expect(session.run('Two')).rejects.toMatchObject({ code: 'conflict', name: 'TaskFailedError' });
	end('done');
	expect((await first).output).toBe('done');
	expect((await provider.actions.evaluate(session.id, evaluate('1'))).output).toBe(1);
	await session.close();
});

test('a task in a session is waited for by long polls, beside other actions', async () => {
	const { client, emulator } = emulated({ agent: () => new Promise(resolve => setTimeout(resolve, 1_500, 'done')) });
	const session = await client.sessions.create();
	const before = reads(emulator.smooth.requests());
	expect((await session.run('One')).output).toBe('done');
	expect(reads(emulator.smooth.requests()) - before).toBeLessThanOrEqual(4);
	await session.close();
});

test('an action whose time was up while the process stood still takes what has come meanwhile', async () => {
	const { provider } = emulated();
	const { id } = await provider.create();
	const script = 'new Promise(done => setTimeout(done, 200, 7))';
	const result = provider.actions.evaluate(id, evaluate(script), { deadline: 400 });
	const failure = result.catch(error => error);
	await sleep(60);
	standStill(1_500);
	expect(await failure).toMatchObject({ output: 7 });
	await provider.close(id, { force: true });
});

/** Blocks the event loop. */
function standStill(ms: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
