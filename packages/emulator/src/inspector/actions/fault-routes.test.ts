import { expect, test } from 'vitest';
import { inspectorSetUp } from '../../testing/inspector-set-up.ts';
import type { FaultsView } from '../inspector-data.ts';

const setUp = inspectorSetUp();

test('a fault that a person plans hits the requests that it names, and no more', async () => {
	const { act, get, smooth, skyvern } = await setUp();
	const fault = { provider: 'smooth', operation: 'listTasks', kind: 'status', amount: 503, times: 2, skip: 1 };
	expect(await act('/faults', fault)).toEqual({ status: 200, body: {} });
	const planned = async () => ((await get('/faults')).body as FaultsView).planned;
	const first = {
		ref: '1',
		provider: 'smooth',
		operation: 'listTasks',
		effect: 'is not executed, and answered with 503',
	};
	expect(await planned()).toEqual([{ ...first, times: 2, skip: 1 }]);
	expect((await skyvern('GET', '/browser_sessions')).status).toBe(200);
	expect((await smooth('GET', '/task')).status).toBe(200);
	expect((await smooth('GET', '/task')).status).toBe(503);
	expect(await planned()).toEqual([{ ...first, times: 1, skip: 0 }]);
	expect((await smooth('GET', '/task')).status).toBe(503);
	expect(await planned()).toEqual([]);
	expect((await smooth('GET', '/task')).status).toBe(200);
});

test('what a program plans is heard of at once, also what has no end', async () => {
	const { emulator, get } = await setUp();
	const revision = async () => (await get('/overview')).body.revision;
	let before = await revision();
	for (const change of [
		() => emulator.faults.add({ times: Number.POSITIVE_INFINITY, drop: 'before' }),
		() => emulator.faults.clear(),
	]) {
		change();
		expect(await revision()).toBeGreaterThan(before);
		before = await revision();
		if (emulator.faults.pending === 0) continue;
		expect((await get('/faults')).body.planned).toMatchObject([{ times: null, skip: 0 }]);
	}
	expect((await get('/faults')).body.planned).toEqual([]);
});

/** An emulator whose next task is created with a fault. */
async function withFault(fault: object) {
	const bench = await setUp();
	expect((await bench.act('/faults', { ...fault, operation: 'createTask' })).status).toBe(200);
	const headers = { apikey: 'any', 'content-type': 'application/json' };
	const init = { method: 'POST', headers, body: JSON.stringify({ task: 'for ever' }) };
	const [planned] = ((await bench.get('/faults')).body as FaultsView).planned;
	return { ...bench, effect: planned?.effect, create: () => fetch(`${bench.server.smoothUrl}/task`, init) };
}

test.each([
	[{ kind: 'status', amount: 500 }, 'is not executed, and answered with 500', 0, 500],
	[{ kind: 'status-executed', amount: 502 }, 'is executed, and answered with 502', 1, 502],
	[{ kind: 'drop-before' }, 'is not executed, and its connection ends', 0, 'fetch failed'],
	[{ kind: 'drop-after' }, 'is executed, and its connection ends without an answer', 1, 'fetch failed'],
	[{ kind: 'truncate', amount: 3 }, "gets 3 bytes of its answer's body", 1, 'terminated'],
	[{ kind: 'garbage' }, 'is executed, and answered with what is no JSON', 1, expect.stringContaining('JSON')],
])('%j: a request %s', async (fault, said, made, outcome) => {
	const { create, effect, emulator } = await withFault(fault);
	expect(effect).toBe(said);
	const seen = await create().then(
		async response => (response.ok ? response.json().catch((error: Error) => error.message) : response.status),
		error => error.message,
	);
	expect([seen, emulator.smooth.tasks().length]).toEqual([outcome, made]);
});

test('a request comes late, or never whole', async () => {
	const { create, effect, emulator, clock, act, get } = await withFault({ kind: 'delay', amount: 5000 });
	expect(effect).toBe('comes 5000 ms late');
	const late = create();
	await expect.poll(() => emulator.faults.pending).toBe(0);
	await clock.advance(4999);
	expect(emulator.smooth.requests().at(-1)?.status).toBe(0);
	await clock.advance(1);
	expect((await late).status).toBe(200);
	await act('/faults', { kind: 'stall' });
	expect((await get('/faults')).body.planned[0].effect).toBe('gets the head of its answer, and never its body');
	const stalled = await create();
	expect(stalled.status).toBe(200);
	await stalled.body?.cancel();
});

test('one that is planned is taken back, whoever planned it', async () => {
	const { act, get, emulator, smooth } = await setUp({ faults: [{ status: 418, times: 3 }] });
	await act('/faults', { kind: 'drop-before' });
	expect(emulator.faults.pending).toBe(4);
	expect((await act('/faults/remove', { ref: '1' })).status).toBe(200);
	expect((await act('/faults/remove', { ref: '1' })).status).toBe(404);
	expect((await get('/faults')).body.planned.map((each: { ref: string }) => each.ref)).toEqual(['2']);
	expect((await act('/faults/remove', { ref: '2' })).status).toBe(200);
	expect(emulator.faults.pending).toBe(0);
	expect((await smooth('GET', '/task')).status).toBe(200);
});

test.each([
	['no such provider', { provider: 'nobody', kind: 'stall' }],
	['no such operation', { operation: 'fly', kind: 'stall' }],
	['no such operation', { provider: 'smooth', operation: 'runTask', kind: 'stall' }],
	['no such operation', { operation: ['listTasks'], kind: 'stall' }],
	['one of status', { kind: 'flood' }],
	['one of status', { kind: 'constructor' }],
	['too small or too large', { kind: 'status' }],
	['too small or too large', { kind: 'status', amount: 101 }],
	['too small or too large', { kind: 'status', amount: 600 }],
	['too small or too large', { kind: 'truncate', amount: -1 }],
	['too small or too large', { kind: 'delay', amount: 1.5 }],
	['hits from 1', { kind: 'stall', times: 0 }],
	['hits from 1', { kind: 'stall', times: '2' }],
	['lets from 0', { kind: 'stall', skip: -1 }],
])('what is no fault is refused with what is wrong: %s', async (said, fault) => {
	const { act, emulator } = await setUp();
	const { status, body } = await act('/faults', fault);
	expect([status, body.detail]).toEqual([400, expect.stringContaining(said)]);
	expect(emulator.faults.pending).toBe(0);
});
