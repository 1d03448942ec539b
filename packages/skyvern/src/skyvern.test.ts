import { AnyBrowserError, type Warning } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { skyvern } from './skyvern.ts';

const session = {
	browser_session_id: 'pbs_1',
	organization_id: 'o_1',
	status: 'running',
	created_at: '2026-11-20T23:40:32.216199',
	modified_at: '2026-11-20T23:40:32.216199',
};
const run = {
	run_id: 'tsk_1',
	run_type: 'task_v1',
	status: 'running',
	browser_session_id: null,
	created_at: '2026-11-20T23:40:32.216199',
	modified_at: '2026-11-20T23:40:32.216199',
};

/** A provider whose every request gets one answer. */
function answering(status: number, body: unknown, onWarning?: (warning: Warning) => void) {
	const requests: Request[] = [];
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const provider = skyvern({
		apiKey: 'k',
		maxRetries: 0,
		fetch: async request => {
			requests.push(request);
			return new Response(text || null, { status, headers: { 'content-type': 'application/json' } });
		},
		...(onWarning && { onWarning }),
	});
	return { provider, requests };
}

test.each([
	['created', 'starting'],
	['retry', 'starting'],
	['running', 'running'],
	['completed', 'closed'],
	['closed', 'closed'],
	['timeout', 'closed'],
	['failed', 'failed'],
])('session status %s is %s', async (status, expected) => {
	const { provider } = answering(200, { ...session, status });
	expect((await provider.get('pbs_1')).status).toBe(expected);
});

test.each([
	['created', 'queued'],
	['queued', 'queued'],
	['running', 'running'],
	['paused', 'paused'],
	['completed', 'succeeded'],
	['failed', 'failed'],
	['terminated', 'failed'],
	['canceled', 'canceled'],
	['timed_out', 'timed_out'],
])('run status %s is %s', async (status, expected) => {
	const { provider } = answering(200, { ...run, status });
	expect((await provider.tasks.get('tsk_1')).status).toBe(expected);
});

test('a status that does not exist yet is unknown, and reported once', async () => {
	const heard: Warning[] = [];
	const { provider } = answering(200, { ...session, status: 'hibernating' }, warning => heard.push(warning));
	const first = await provider.get('pbs_1');
	expect(first.status).toBe('unknown');
	expect(first.warnings[0]?.message).toContain('hibernating');
	await provider.get('pbs_1');
	expect(heard).toHaveLength(1);
});

test('the server reports a capped timeout, and so does the session', async () => {
	const { provider } = answering(200, { ...session, timeout: 240, warning: 'capped at 240' });
	const created = await provider.create({ timeoutMinutes: 1_000 });
	expect(created).toMatchObject({ timeoutMinutes: 240, warnings: [{ code: 'provider', message: 'capped at 240' }] });
});

test('a run keeps the session that it was started in, though the answer says null', async () => {
	const { provider } = answering(200, run);
	expect((await provider.tasks.create({ prompt: 'x', sessionId: 'pbs_1' })).sessionId).toBe('pbs_1');
	expect((await provider.tasks.get('tsk_1')).sessionId).toBe('pbs_1');
});

test('a task with a profile asks for the one engine that takes it', async () => {
	const { provider, requests } = answering(200, run);
	await provider.tasks.create({ prompt: 'x', profile: { id: 'bp_1' } });
	expect(await requests[0]?.json()).toMatchObject({ browser_profile_id: 'bp_1', engine: 'skyvern-2.0' });
});

test.each<[string, number, unknown, string]>([
	['a bad key is 403', 403, { detail: 'Invalid credentials' }, 'authentication'],
	['another 403', 403, { detail: 'Feature not available on your plan' }, 'permission'],
	['an empty 404', 404, '', 'not_found'],
	['a 410 of a session that has ended', 410, { detail: 'Browser session pbs_1 is no longer usable' }, 'session_closed'],
	['a 409', 409, { detail: 'taken' }, 'conflict'],
	[
		'a 422 with a list',
		422,
		{ detail: [{ type: 'x', loc: ['body', 'timeout'], msg: 'too small' }] },
		'invalid_request',
	],
	['a 500 without detail', 500, { error: 'Unexpected error: KeyError' }, 'provider'],
	['a 503 with an object', 503, { detail: { code: 'downloaded_files_unavailable', retryable: true } }, 'provider'],
	['an answer that breaks the schema', 200, { status: 'running' }, 'invalid_response'],
])('%s', async (_, status, body, code) => {
	const { provider } = answering(status, body);
	const error = await provider.get('pbs_1').catch(thrown => thrown);
	expect(AnyBrowserError.is(error)).toBe(true);
	expect(error.code).toBe(code);
	expect(error.provider).toBe('skyvern');
});

test.each([400, 422])('an extraction that the page does not allow (%i) is action_failed', async status => {
	const { provider } = answering(status, { detail: 'blank page' });
	const error = await provider.actions.extract('pbs_1', { schema: {} }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'action_failed', status });
});

test('cancel reads first, and leaves a finished run alone', async () => {
	const { provider, requests } = answering(200, { ...run, status: 'completed' });
	await provider.tasks.cancel('tsk_1');
	expect(requests.map(request => request.method)).toEqual(['GET']);
});
