import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { BodyBudget } from './body-budget.ts';

let emulator: Emulator | undefined;

afterEach(() => emulator?.close());

test('gives out no more than there is, and takes everything back', () => {
	const budget = new BodyBudget(10);
	const [one, other] = [budget.open(), budget.open()];
	expect([one.reserve(6), other.reserve(4), other.reserve(1), one.reserve(1)]).toEqual([true, true, false, false]);
	one.close();
	one.close();
	expect([budget.taken, one.reserve(1), other.reserve(6), budget.taken]).toEqual([4, false, true, 10]);
	other.close();
	expect(budget.taken).toBe(0);
});

const url = 'https://api.smooth.sh/api/v1/task';
const headers = { apikey: 'any', 'content-type': 'application/json' };
const task = (filler: number) => JSON.stringify({ task: 'x'.repeat(filler) });

/** A request whose body stays open until it is ended. */
function openRequest(path: (request: Request) => Promise<Response>, beginning: string) {
	let end: (rest: string) => void = () => undefined;
	const body = new ReadableStream({
		start(controller) {
			controller.enqueue(new TextEncoder().encode(beginning));
			end = rest => {
				controller.enqueue(new TextEncoder().encode(rest));
				controller.close();
			};
		},
	});
	// Node's name for a body that is still coming, which lib.dom doesn't know.
	const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
	return { answer: path(new Request(url, init)), end: (rest: string) => end(rest) };
}

test('refuses with 503 what does not fit besides the bodies of others, until those are answered', async () => {
	const made = createEmulator({ bodiesLimit: 1000, timing: { startup: 0, task: 0 } });
	emulator = made;
	const send = (body: string) => made.smooth.fetch(url, { method: 'POST', headers, body });
	const whole = task(700);
	const held = openRequest(request => made.smooth.fetch(request), whole.slice(0, 600));
	await sleep(20);
	const refused = await send(task(500));
	expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
	expect((await refused.json()).detail).toContain('try again');
	// Smooth's bodies and Skyvern's are counted together.
	const other = await made.skyvern.fetch('https://api.skyvern.com/v1/run/tasks', {
		method: 'POST',
		headers: { 'x-api-key': 'any', 'content-type': 'application/json' },
		body: JSON.stringify({ prompt: 'x'.repeat(500) }),
	});
	expect(other.status).toBe(503);
	expect((await send(task(200))).status).toBe(200);
	held.end(whole.slice(600));
	expect((await held.answer).status).toBe(200);
	expect((await send(task(900))).status).toBe(200);
});

test('holds over HTTP as well: a hundred clients at once take no more than one may', async () => {
	emulator = createEmulator({ bodiesLimit: 1024 * 1024, bodyLimit: 64 * 1024, latency: 300 });
	const { smoothUrl } = await emulator.listen();
	const body = task(60 * 1024);
	const send = async () => {
		const response = await fetch(`${smoothUrl}/task`, { method: 'POST', headers, body });
		await response.text();
		return response.status;
	};
	const statuses = await Promise.all(Array.from({ length: 100 }, send));
	const count = (status: number) => statuses.filter(each => each === status).length;
	expect(count(200) + count(503)).toBe(100);
	// So many fit in at a time; some leave in time for others.
	expect(count(200)).toBeGreaterThanOrEqual(16);
	expect(count(503)).toBeGreaterThan(0);
	expect(await send()).toBe(200);
});

test('forgets the body of a client that leaves in the middle of it', async () => {
	const made = createEmulator({ bodiesLimit: 1000 });
	emulator = made;
	const leaving = new AbortController();
	const held = openRequest(
		request => made.smooth.fetch(new Request(request, { signal: leaving.signal })),
		task(900).slice(0, 800),
	);
	await sleep(20);
	leaving.abort();
	await expect(held.answer).rejects.toThrow();
	expect((await made.smooth.fetch(url, { method: 'POST', headers, body: task(900) })).status).toBe(200);
});
