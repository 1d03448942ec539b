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
	['a 403 of something else', 403, { detail: 'This credential belongs to another organization' }, 'permission'],
	['another 403', 403, { detail: 'Feature not available on your plan' }, 'permission'],
	['an empty 404', 404, '', 'not_found'],
	['a 410 of a session that has ended', 410, { detail: 'Browser session pbs_1 is no longer usable' }, 'session_closed'],
	['a 404 of an address that there is none of', 404, { detail: 'Not Found' }, 'not_found'],
	[
		'a 409 of an extension that comes too late',
		409,
		{ detail: 'Browser session pbs_1 has already ended and can no longer be extended.' },
		'session_closed',
	],
	[
		'a 409 of an extension that comes nearly too late',
		409,
		{ detail: 'Browser session pbs_1 cannot be extended: browser session has expired' },
		'session_closed',
	],
	[
		'a 409 of an extension too many',
		409,
		{ detail: 'Browser session pbs_1 cannot be extended: the session is already at the maximum lifetime' },
		'conflict',
	],
	['a 402', 402, { detail: 'Credits exhausted.' }, 'insufficient_credits'],
	['a 429', 429, { detail: 'Concurrency limit exceeded' }, 'rate_limited'],
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

test('what a server that is too old ignores is a warning', async () => {
	const options = answering(200, session);
	const made = await options.provider.create({ timezone: 'Asia/Tokyo' });
	expect(made.warnings).toMatchObject([{ code: 'unsupported', capability: 'session.timezone' }]);
	const started = await answering(200, run).provider.tasks.create({ prompt: 'x', files: ['file_1'] });
	expect(started.warnings).toMatchObject([{ code: 'unsupported', capability: 'task.files' }]);
});

test('a server that is too old to extend sessions is told as that', async () => {
	const { provider } = answering(404, { detail: 'Not Found' });
	const error = await provider.extend('pbs_1', 5).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'not_found', message: expect.stringContaining('1.0.56 or later') });
});

test.each([400, 422])('an extraction that the page does not allow (%i) is action_failed', async status => {
	const { provider } = answering(status, { detail: 'blank page' });
	const error = await provider.actions.extract('pbs_1', { schema: {} }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'action_failed', status });
});

test('a list of complaints about the request itself is invalid_request, of every action', async () => {
	const { provider } = answering(422, {
		detail: [{ type: 'missing', loc: ['body', 'action'], msg: 'Field required' }],
	});
	for (const call of [
		() => provider.actions.extract('pbs_1', { schema: {} }),
		() => provider.steps.act('pbs_1', { prompt: 'x' }),
		() => provider.steps.click('pbs_1', { prompt: 'x' }),
		() => provider.steps.validate('pbs_1', { prompt: 'x' }),
	]) {
		const error = await call().catch(thrown => thrown);
		expect(error).toMatchObject({ code: 'invalid_request', status: 422 });
		expect(error.message).toContain('body.action: Field required');
	}
});

const strange = 'a/b?c=d#e%2F ü';
test('an id is encoded wherever it stands', async () => {
	const { provider, requests } = answering(500, {});
	const calls: readonly (() => PromiseLike<unknown>)[] = [
		() => provider.get(strange),
		() => provider.close(strange),
		() => provider.update(strange, { saveProfile: true }),
		() => provider.tasks.get(strange),
		() => provider.tasks.cancel(strange),
		() => provider.profiles.get(strange),
		() => provider.profiles.update(strange, { name: 'x' }),
		() => provider.profiles.delete(strange),
		() => provider.profiles.usage(strange),
		() => provider.files.delete(strange),
		() => provider.runs.timeline(strange),
		() => provider.runs.artifacts(strange),
		() => provider.runs.artifactContent(strange),
		() => provider.runs.files(strange),
		() => provider.runs.retryWebhook(strange),
		() => provider.workflows.runsOf(strange),
		() => provider.cdp.endpoint(strange),
	];
	for (const call of calls) await Promise.resolve(call()).catch(() => {});
	expect(requests).toHaveLength(calls.length);
	for (const { url } of requests) {
		expect(new URL(url).pathname.split('/').map(decodeURIComponent)).toContain(strange);
		expect(new URL(url).hash).toBe('');
	}
});

test('cancel reads first, and leaves a finished run alone', async () => {
	const { provider, requests } = answering(200, { ...run, status: 'completed' });
	await provider.tasks.cancel('tsk_1');
	expect(requests.map(request => request.method)).toEqual(['GET']);
});
