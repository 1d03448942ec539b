import { afterEach, expect, test, vi } from 'vitest';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Warning } from '../contract/warning.ts';
import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { answer, type Behaviour, startScriptedServer } from '../testing/scripted-server.ts';
import { systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import { ServerClock } from './server-clock.ts';

interface Made {
	readonly id: string;
}

const lateMs = 300;

/** Milliseconds in which a busy machine has surely sent a request. */
const boundMs = 400;

function promised() {
	let resolve = () => {};
	const promise = new Promise<void>(done => {
		resolve = done;
	});
	return { promise, resolve };
}

const late: Behaviour = (socket, request) =>
	void setTimeout(() => socket.destroyed || answer(200, '{"id":"late"}')(socket, request), lateMs);

afterEach(() => {
	vi.useRealTimers();
});

function create(
	url: string,
	request: RequestOptions,
	undo: (made: Made) => Promise<unknown>,
	warnings: Warning[] = [],
) {
	const clock = { ...systemClock, sleep: async () => {} };
	const runtime = new HttpRuntime({
		provider: 'scripted',
		baseUrl: url,
		authHeader: 'x-key',
		resolveKey: () => 'sk-planted-4711',
		keyHint: 'it is planted',
		fetch: (sent, init) => globalThis.fetch(sent, init),
		timeout: 5_000,
		maxRetries: 0,
		maxResponseBytes: 1_000_000,
		maxConcurrency: 10,
		headers: {},
		hooks: {},
		onWarning: warning => warnings.push(warning),
		clock,
		serverClock: new ServerClock(clock),
	});
	const found = { id: 'late' } as Awaited<ReturnType<AmbiguousOutcomeError['reconcile']>>[number];
	return runtime.call<Made>({
		operation: { name: 'things.create', kind: 'write', findSince: async () => [found] },
		scope: runtime.open(request),
		async send({ fetch, signal, redirect }) {
			const response = await fetch(new Request(`${url}/things`, { method: 'POST', signal: signal ?? null, redirect }));
			return { response, data: (await response.json()) as Made };
		},
		undo,
		idOf: made => made.id,
	});
}

test.each<[string, (signal: AbortSignal) => RequestOptions]>([
	['aborted, and whose deadline passes after that', signal => ({ signal, deadline: boundMs })],
	['aborted, and whose time-out passes after that', signal => ({ signal, timeout: boundMs })],
	['aborted', signal => ({ signal })],
	['had a deadline', () => ({ deadline: boundMs })],
	['had a time-out', () => ({ timeout: boundMs })],
])('what is made for a caller who %s is undone when the answer comes', async (_name, requestOf) => {
	const { promise: answered, resolve: letAnswer } = promised();
	await using server = await startScriptedServer(
		(socket, request) => void answered.then(() => answer(200, '{"id":"late"}')(socket, request)),
	);
	const undone: string[] = [];
	const caller = new AbortController();
	const call = create(server.url, requestOf(caller.signal), async ({ id }) => undone.push(id));
	call.catch(() => {});
	await vi.waitFor(() => expect(server.requests).toHaveLength(1));
	const sentAt = performance.now();
	caller.abort();
	// It has no answer yet, so nothing else ends it.
	await expect(call).rejects.toThrow();
	await vi.waitFor(() => expect(performance.now() - sentAt).toBeGreaterThan(1.2 * boundMs));
	letAnswer();
	await vi.waitFor(() => expect(undone).toEqual(['late']));
});

test('what the caller was told of by `reconcile` is left to the caller', async () => {
	await using server = await startScriptedServer(late);
	const undo = vi.fn(async () => {});
	const error = await create(server.url, { timeout: 60 }, undo).catch((thrown: unknown) => thrown);
	if (!(error instanceof AmbiguousOutcomeError)) throw error;
	expect(error.message).toContain('If the answer comes within 60000 ms, what was made is ended.');
	expect(await error.reconcile()).toEqual([{ id: 'late' }]);
	await new Promise(resolve => setTimeout(resolve, lateMs + 100));
	expect(undo).not.toHaveBeenCalled();
});

test('undoing is tried again, and what stays is told with its id', async () => {
	await using server = await startScriptedServer(late);
	const warnings: Warning[] = [];
	const undo = vi.fn(async () => Promise.reject(new Error('bad gateway')));
	await expect(create(server.url, { timeout: 60 }, undo, warnings)).rejects.toThrow();
	await vi.waitFor(() => expect(warnings).toHaveLength(1), 2_000);
	expect(undo).toHaveBeenCalledTimes(3);
	expect(warnings[0]).toMatchObject({ code: 'left_open', provider: 'scripted' });
	expect(warnings[0]?.message).toContain('(late) could not be ended, and may still be open: bad gateway');
});

test('an answer that never comes is waited for within a bound', async () => {
	await using server = await startScriptedServer(() => {});
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const call = create(server.url, { timeout: 60 }, async () => {});
	const failed = expect(call).rejects.toThrow('things.create failed');
	await vi.waitFor(() => expect(server.usedSockets()).toBe(1));
	await vi.advanceTimersByTimeAsync(61);
	await failed;
	expect(server.usedSockets()).toBe(1);
	await vi.advanceTimersByTimeAsync(60_000);
	vi.useRealTimers();
	await vi.waitFor(() => expect(server.usedSockets()).toBe(0));
});

test('where the answer is lost after the caller had left, a warning says where to look', async () => {
	await using server = await startScriptedServer(socket => void setTimeout(() => socket.destroy(), lateMs));
	const warnings: Warning[] = [];
	const call = create(server.url, { signal: AbortSignal.timeout(60) }, async () => {}, warnings);
	await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
	expect(warnings).toEqual([]);
	await vi.waitFor(() => expect(warnings).toHaveLength(1), 2_000);
	expect(warnings[0]).toMatchObject({ code: 'left_open', provider: 'scripted' });
	expect(warnings[0]?.message).toMatch(/things\.create failed: .*Its caller had left/s);
});

test('who is still there gets the error, and no warning', async () => {
	await using server = await startScriptedServer(socket => socket.destroy());
	const warnings: Warning[] = [];
	const call = create(server.url, { signal: AbortSignal.timeout(5_000) }, async () => {}, warnings);
	await expect(call).rejects.toMatchObject({ code: 'ambiguous_outcome' });
	expect(warnings).toEqual([]);
});
