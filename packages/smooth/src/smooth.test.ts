import { AnyBrowserError, type Warning } from '@anybrowser/core';
import { expect, test, vi } from 'vitest';
import { smooth } from './smooth.ts';

type Answer = { readonly status?: number; readonly body: unknown };

/** A provider whose requests get the given answers in turn; the last one repeats. */
function answering(answers: readonly [Answer, ...Answer[]], onWarning?: (warning: Warning) => void) {
	const requests: { method: string; url: string; body: unknown }[] = [];
	const provider = smooth({
		apiKey: 'k',
		maxRetries: 0,
		fetch: async request => {
			const { status = 200, body } = answers[Math.min(requests.length, answers.length - 1)] ?? answers[0];
			const text = await request.text();
			requests.push({ method: request.method, url: request.url, body: text ? JSON.parse(text) : null });
			const sent = typeof body === 'function' ? body(requests) : body;
			return new Response(typeof sent === 'string' ? sent : JSON.stringify(sent), { status });
		},
		...(onWarning && { onWarning }),
	});
	return { provider, requests };
}

const entry = (fields: object) => ({ body: { r: { id: 's1', status: 'running', ...fields } } });
const accepted: Answer = { body: { r: { id: 'any' } } };

/** The session with a result for the event that was sent last. */
function result(payload: object, fields: object = {}): Answer {
	return {
		body: (requests: { body: { id?: string } | null }[]) => {
			const sent = requests.findLast(request => request.body?.id !== undefined);
			const event = { id: sent?.body?.id, name: 'browser_action', payload, timestamp: 1_700_000_000_001 };
			return { r: { id: 's1', status: 'running', events: [event], ...fields } };
		},
	};
}

test.each([
	['waiting', 'starting', 'queued'],
	['running', 'running', 'running'],
	['done', 'closed', 'succeeded'],
	['failed', 'failed', 'failed'],
	['cancelled', 'closed', 'canceled'],
])('status %s is %s for a session and %s for a task', async (status, session, task) => {
	const { provider } = answering([entry({ status })]);
	expect((await provider.get('s1')).status).toBe(session);
	expect((await provider.tasks.get('s1')).status).toBe(task);
});

test('a status that does not exist yet is unknown, and reported once', async () => {
	const heard: Warning[] = [];
	const { provider } = answering([entry({ status: 'hibernating' })], warning => heard.push(warning));
	expect((await provider.get('s1')).status).toBe('unknown');
	expect((await provider.get('s1')).status).toBe('unknown');
	expect(heard).toHaveLength(1);
});

test('what this process did not make is marked as session or task, nobody knows', async () => {
	const { provider } = answering([entry({})]);
	expect((await provider.get('s1')).warnings).toMatchObject([{ code: 'unknown_kind' }]);
	const opened = await provider.create();
	expect(opened.warnings).toEqual([]);
	expect((await provider.get('s1')).warnings).toEqual([]);
});

test.each([
	['', 'unavailable'],
	[null, 'pending'],
	[undefined, 'pending'],
	['https://video.test', 'ready'],
])('the recording url %j means %s', async (recording_url, recordingState) => {
	const { provider } = answering([entry({ recording_url })]);
	const expected = { recordingState, recordingUrl: recording_url || null };
	expect(await provider.get('s1')).toMatchObject(expected);
	expect(await provider.tasks.get('s1')).toMatchObject(expected);
});

test.each<[string, Answer, unknown]>([
	['wrapped', result({ code: 200, output: { output: { a: 1 }, credits_used: 1, duration: 1 } }), { a: 1 }],
	['plain', result({ code: 200, output: { a: 1 } }), { a: 1 }],
	['with the end of the session', result({ code: 200, output: { a: 1 } }, { status: 'done' }), { a: 1 }],
])('an extraction whose result is %s', async (_, answer, output) => {
	const { provider } = answering([accepted, answer]);
	expect((await provider.actions.extract('s1', { schema: {} })).output).toEqual(output);
});

test.each<[string, Answer, string]>([
	['code 400', result({ code: 400, output: 'no such page' }), 'action_failed'],
	['code 500', result({ code: 500, output: 'oops' }), 'provider'],
	['a code that nobody knows', result({ code: 418, output: 'oops' }), 'provider'],
	['the end of the session', entry({ status: 'cancelled' }), 'session_closed'],
	['404', { status: 404, body: { detail: 'Task not found' } }, 'not_found'],
])('an action that meets %s settles', async (_, answer, code) => {
	const { provider } = answering([accepted, answer]);
	const error = await provider.actions.goto('s1', 'https://x.test').catch(thrown => thrown);
	expect(AnyBrowserError.is(error)).toBe(true);
	expect(error.code).toBe(code);
});

test('an event that comes too late says that the session is closed; a bad one that it was bad', async () => {
	const refused: Answer = { status: 400, body: { detail: 'no' } };
	const late = answering([refused, entry({ status: 'done' })]).provider.actions.goto('s1', 'https://x.test');
	await expect(late).rejects.toMatchObject({ code: 'session_closed' });
	const bad = answering([refused, entry({ status: 'running' })]).provider.actions.goto('s1', 'https://x.test');
	await expect(bad).rejects.toMatchObject({ code: 'invalid_request' });
});

test('a start page is opened by a goto; when it fails the session is closed by force', async () => {
	const { provider, requests } = answering([
		entry({ status: 'waiting' }),
		accepted,
		result({ code: 400, output: 'refused' }),
		{ body: { r: true } },
	]);
	await expect(provider.create({ url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({ code: 'action_failed' });
	expect(requests.map(request => request.method)).toEqual(['POST', 'POST', 'GET', 'DELETE']);
	expect(requests[0]?.body).toEqual({ task: null });
	expect(requests[1]?.body).toMatchObject({ payload: { name: 'goto', input: { url: 'http://127.0.0.1:9/' } } });
});

test('a busy session that will not close gracefully is closed by force', async () => {
	const { provider, requests } = answering([
		accepted,
		result({ code: 200, output: { output: false, credits_used: 0, duration: 0 } }),
		{ body: { r: {} } },
	]);
	await provider.close('s1');
	expect(requests.map(request => request.method)).toEqual(['POST', 'GET', 'DELETE']);
});

test('closing what has ended is fine; closing what never was is not', async () => {
	const gone: Answer = { status: 404, body: { detail: 'no' } };
	const ended = answering([gone, entry({ status: 'cancelled' })]);
	await expect(ended.provider.close('s1', { force: true })).resolves.toBeUndefined();
	const never = answering([gone, gone]);
	await expect(never.provider.close('s1', { force: true })).rejects.toMatchObject({ code: 'not_found' });
});

test('a session whose caller left while it was being opened is closed when it arrives', async () => {
	const controller = new AbortController();
	const methods: string[] = [];
	const provider = smooth({
		apiKey: 'k',
		fetch: async request => {
			methods.push(request.method);
			if (request.method === 'POST') controller.abort('left');
			return Response.json({ r: request.method === 'POST' ? { id: 's1', status: 'waiting' } : true });
		},
	});
	await expect(provider.create({}, { signal: controller.signal })).rejects.toBe('left');
	await vi.waitFor(() => expect(methods).toEqual(['POST', 'DELETE']));
});

test('a session that may have been opened is not opened again', async () => {
	const { provider, requests } = answering([{ status: 502, body: '<html>' }]);
	const error = await provider.create({}, { maxRetries: 5 }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'ambiguous_outcome', retryable: false });
	expect(error.message).toContain('List the sessions');
	expect(requests).toHaveLength(1);
});

test('a task in a session is read from the session, in another process too', async () => {
	const { provider } = answering([
		accepted,
		result({ code: 200, output: { output: 'done it', credits_used: 2, duration: 3 } }),
	]);
	const task = await provider.tasks.create({ prompt: 'do it', sessionId: 's1' });
	expect(task).toMatchObject({ status: 'running', sessionId: 's1', output: null });
	expect(await provider.tasks.get(task.id)).toMatchObject({
		status: 'succeeded',
		output: 'done it',
		usage: { credits: 2, durationMs: 3_000 },
	});
	const cut = await answering([entry({ status: 'cancelled' })]).provider.tasks.get(task.id);
	expect(cut).toMatchObject({ status: 'canceled', failure: { code: 'session_closed' } });
});
