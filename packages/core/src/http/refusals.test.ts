import { expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import type { Refusals } from './refusals.ts';
import { ServerClock } from './server-clock.ts';

/** One read of a service whose refusals are read by a part of its own. */
function reader(loadRefusals: () => Promise<Refusals>, answer: () => Promise<Response>) {
	const runtime = new HttpRuntime({
		provider: 'scripted',
		baseUrl: 'https://scripted.test',
		authHeader: 'x-key',
		resolveKey: () => 'sk-planted-4711',
		keyHint: 'it is planted',
		fetch: _request => answer(),
		timeout: 5_000,
		maxRetries: 0,
		maxResponseBytes: 1_000,
		maxConcurrency: 10,
		headers: {},
		hooks: {},
		clock: systemClock,
		serverClock: new ServerClock(systemClock),
		readStatus: () => 'provider',
		loadRefusals,
	});
	return (signal?: AbortSignal) =>
		runtime
			.call({
				operation: { name: 'things.get', kind: 'read' },
				scope: runtime.open({ signal }),
				async send({ fetch }) {
					const response = await fetch(new Request('https://scripted.test/thing'));
					return { response, error: await response.json() };
				},
			})
			.catch((error: unknown) => error);
}

const refused = async () => Response.json({ detail: 'gone' }, { status: 410 });
const missing = () => Promise.reject(new Error('no such file'));

test('a refusal is read by what was loaded for it, once', async () => {
	const load = vi.fn(
		async (): Promise<Refusals> => ({ readStatus: () => 'session_closed', remedyFor: () => 'Open one.' }),
	);
	const read = reader(load, refused);
	for (const _ of [1, 2]) expect(await read()).toMatchObject({ code: 'session_closed', status: 410 });
	expect(load).toHaveBeenCalledOnce();
});

test('a refusal that can not be read is no failure of the network, and is read once that part is there', async () => {
	const parts = [missing, async (): Promise<Refusals> => ({ readStatus: () => 'session_closed' })];
	const read = reader(() => (parts.shift() ?? missing)(), refused);
	expect(await read()).toMatchObject({ code: 'configuration', cause: { message: 'no such file' } });
	expect(await read()).toMatchObject({ code: 'session_closed' });
});

test('where nothing was answered, nothing is loaded: that may be out of reach as well', async () => {
	const read = reader(missing, () => Promise.reject(new TypeError('fetch failed')));
	expect(await read()).toMatchObject({ code: 'connection' });
});

test('a caller who leaves while it is loaded gets the own reason', async () => {
	const caller = new AbortController();
	const reason = new Error('left');
	const load = async (): Promise<Refusals> => {
		caller.abort(reason);
		return {};
	};
	expect(await reader(load, refused)(caller.signal)).toBe(reason);
});
