import { inspect } from 'node:util';
import { AnyBrowserError, type Warning } from '@anybrowser/core';
import { expect, test, vi } from 'vitest';
import { browserbase } from './browserbase.ts';
import { answering, openedSession, rawRun, rawSession, refusal, signingKey } from './testing/answering.ts';

test.each([
	['PENDING', 'starting'],
	['RUNNING', 'running'],
	['COMPLETED', 'closed'],
	['TIMED_OUT', 'closed'],
	['ERROR', 'failed'],
])('session status %s is %s', async (status, expected) => {
	const { provider } = answering(() => [200, { ...rawSession, status }]);
	expect((await provider.get(rawSession.id)).status).toBe(expected);
});

test.each([
	['PENDING', 'queued'],
	['RUNNING', 'running'],
	['PAUSED', 'paused'],
	['COMPLETED', 'succeeded'],
	['FAILED', 'failed'],
	['STOPPED', 'canceled'],
	['TIMED_OUT', 'timed_out'],
])('run status %s is %s', async (status, expected) => {
	const { provider } = answering(() => [200, { ...rawRun, status }]);
	expect((await provider.tasks.get(rawRun.runId)).status).toBe(expected);
});

test('a status that does not exist yet is unknown, and reported once', async () => {
	const heard: Warning[] = [];
	const options = { onWarning: (warning: Warning) => void heard.push(warning) };
	const { provider } = answering(() => [200, { ...rawSession, status: 'HIBERNATING' }], options);
	expect(await provider.get(rawSession.id)).toMatchObject({ status: 'unknown', warnings: [{ code: 'unknown_value' }] });
	await provider.get(rawSession.id);
	expect(heard).toHaveLength(1);
});

const concurrency = 'You have exceeded your max concurrent sessions (limit 3, currently 3).';

test.each([
	['a bad key', refusal(401, 'Unauthorized'), 'authentication', false, 'BROWSERBASE_API_KEY'],
	['minutes that are spent', refusal(402, 'Free minutes are spent'), 'insufficient_credits', false, 'larger plan'],
	['what the plan lacks', refusal(403, 'keepAlive is not in your plan'), 'permission', false, 'keepAlive'],
	['an unknown id', refusal(404, 'Not found'), 'not_found', false, 'Not found'],
	['all browsers in use', refusal(429, concurrency), 'rate_limited', true, 'close a session'],
	['too many creations', refusal(429, 'Too many session creations'), 'rate_limited', true, 'Come back'],
] as const)('%s is told as what it is, and what to do', async (_, answer, code, retryable, hint) => {
	const { provider } = answering(() => answer);
	const error = await provider.create().catch(thrown => thrown);
	expect(error).toMatchObject({ code, retryable, message: expect.stringContaining(hint) });
});

test('the two kinds of 429 differ: too many creations are waited for, too many browsers are not', async () => {
	let refused = 0;
	const headers = {
		'retry-after': '0',
		'x-ratelimit-limit': '5',
		'x-ratelimit-remaining': '0',
		'x-ratelimit-reset': '0',
	};
	const rate = answering(
		() => (++refused > 1 ? [201, openedSession] : [...refusal(429, 'Too many session creations'), headers]) as never,
		{ maxRetries: 2 },
	);
	expect((await rate.provider.create()).id).toBe(rawSession.id);
	expect(rate.sent).toHaveLength(2);
	const full = answering(() => refusal(429, concurrency), { maxRetries: 2 });
	await expect(full.provider.create()).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: undefined });
	expect(full.sent).toHaveLength(1);
});

test('a gateway that refuses is not taken for a plan that lacks something', async () => {
	const { provider } = answering(() => [403, { error: 'blocked by the proxy' }]);
	const error = await provider.create().catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'permission' });
	expect(error.message).not.toContain('plan');
});

test('what lets a client into a browser is in nothing that can be seen', async () => {
	const { provider } = answering(({ method }) => [method === 'POST' ? 201 : 200, openedSession]);
	const seen = [await provider.create(), await provider.get(rawSession.id), await provider.cdp.endpoint(rawSession.id)];
	for (const value of seen) {
		const raw = 'raw' in value ? value.raw : undefined;
		const shown = [inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value), inspect(raw, { depth: 9 })];
		if (value !== seen[2]) for (const text of shown) expect(text).not.toContain(signingKey);
		expect(JSON.stringify(value)).not.toContain(signingKey);
	}
	// `cdp.endpoint` gives the address on purpose; only what is printed by the way must not.
	expect(inspect(seen[2])).not.toContain(signingKey);
	expect((seen[2] as { url: string }).url).toContain(signingKey);
});

test('an attach reads the address anew, sends no key along, and keeps the signature out of its error', async () => {
	const targets: { url: string; headers: Readonly<Record<string, string>> }[] = [];
	let reads = 0;
	const { provider } = answering(
		() => {
			const key = `${signingKey}-${++reads}`;
			return [
				200,
				{ ...openedSession, signingKey: key, connectUrl: `wss://connect.usw2.browserbase.com/?signingKey=${key}` },
			];
		},
		{
			cdp: {
				async connect({ url, headers }) {
					targets.push({ url, headers });
					throw new Error(`WebSocket error: ${url} 1008`);
				},
			},
		},
	);
	for (let attach = 1; attach <= 2; attach++) {
		const error = await provider.actions.goto(rawSession.id, 'https://example.com').catch(thrown => thrown);
		expect(error).toMatchObject({ code: 'connection', retryable: true });
		expect(inspect(error, { depth: 9 })).not.toContain(signingKey);
		expect(targets).toHaveLength(attach);
		expect(targets.at(-1)).toMatchObject({ url: expect.stringContaining(`${signingKey}-${attach}`), headers: {} });
	}
});

test('the key goes in its header, to the address without a version, and the project along where there is one', async () => {
	vi.stubEnv('BROWSERBASE_PROJECT_ID', 'project-of-the-environment');
	const requests: Request[] = [];
	const options = {
		apiKey: 'bb_live_4711',
		baseUrl: 'https://elsewhere.test/',
		fetch: async (request: Request) => {
			requests.push(request.clone());
			return Response.json(openedSession, { status: 201 });
		},
	};
	await browserbase(options).create();
	await browserbase({ ...options, projectId: 'project-2' }).create();
	vi.unstubAllEnvs();
	await browserbase(options).create();
	expect(requests.map(({ url }) => url)).toEqual(Array(3).fill('https://elsewhere.test/v1/sessions'));
	expect(requests[0]?.headers.get('x-bb-api-key')).toBe('bb_live_4711');
	const projects = await Promise.all(requests.map(async request => (await request.json()).projectId));
	expect(projects).toEqual(['project-of-the-environment', 'project-2', undefined]);
});

const strange = 'a/b?c=d#e%2F ü';
test('an id is encoded wherever it stands', async () => {
	const { provider, sent } = answering(() => [500, {}], { projectId: strange });
	const content = { name: 'a.txt', content: 'a' };
	const calls: readonly (() => PromiseLike<unknown>)[] = [
		() => provider.get(strange),
		() => provider.close(strange),
		() => provider.logs(strange),
		() => provider.recordings(strange),
		() => provider.replays.get(strange),
		() => provider.replays.playlist(strange, '0'),
		() => provider.uploads.send(strange, content),
		() => provider.downloads.get(strange),
		() => provider.downloads.content(strange),
		() => provider.downloads.delete(strange),
		() => provider.tasks.get(strange),
		() => provider.tasks.cancel(strange),
		() => provider.runs.messages(strange),
		() => provider.runs.resume(strange),
		() => provider.agents.get(strange),
		() => provider.agents.update(strange, { name: 'x' }),
		() => provider.agents.delete(strange),
		() => provider.profiles.get(strange),
		() => provider.profiles.delete(strange),
		() => provider.extensions.get(strange),
		() => provider.extensions.delete(strange),
		() => provider.project(),
		() => provider.usage(),
		() => provider.cdp.endpoint(strange),
	];
	for (const call of calls) await Promise.resolve(call()).catch(() => {});
	expect(sent).toHaveLength(calls.length);
	for (const { path } of sent) expect(path.split('/').map(decodeURIComponent)).toContain(strange);
});

test('what its agent and its files can not do is refused with what to do instead, and nothing is sent', async () => {
	const { provider, sent } = answering(() => [500, {}]);
	const refused = [
		provider.tasks.create({ prompt: 'look', sessionId: rawSession.id }),
		provider.tasks.create({ prompt: 'look', maxSteps: 3 }),
		provider.tasks.create({ prompt: 'look', device: 'mobile' }),
		provider.tasks.create({ prompt: 'look', metadata: { team: 'a' } }),
		provider.actions.extract(rawSession.id, { schema: {} }),
		provider.profiles.update('p', { name: 'x' }),
		provider.files.upload({ name: 'a.txt', content: 'a' }),
		provider.extend(rawSession.id, 5),
	];
	for (const work of refused) {
		const error = await work.catch((thrown: unknown) => thrown);
		expect(AnyBrowserError.is(error, 'unsupported') && error.message).toMatch(
			/instead|use|open|bound|keep|send|make|leave|start/i,
		);
	}
	expect(sent).toEqual([]);
});
