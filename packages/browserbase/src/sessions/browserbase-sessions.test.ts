import { AmbiguousOutcomeError } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { type Answer, answering, openedSession, rawSession, refusal, type Sent } from '../testing/answering.ts';

const { id } = rawSession;
const isCreate = ({ method, path }: Sent) => method === 'POST' && path === '/v1/sessions';

test('a create without an answer is sent once, and the session that carries its label is what it made', async () => {
	const own = { ...rawSession, userMetadata: {} as Record<string, string> };
	const { provider, sent } = answering(request => {
		if (isCreate(request)) {
			own.userMetadata = (request.body as { userMetadata: Record<string, string> }).userMetadata;
			return refusal(502, 'Bad gateway');
		}
		const [, name = '', value] = /^user_metadata\['(.+)'\]:'([\w-]+)'$/.exec(request.query['q'] ?? '') ?? [];
		return [200, own.userMetadata[name] === value ? [own] : []];
	});
	const error = await provider.create({ metadata: { team: 'a' } }).catch(thrown => thrown);
	expect(error).toBeInstanceOf(AmbiguousOutcomeError);
	expect(sent).toHaveLength(1);
	expect((await error.reconcile()).map((found: { id: string }) => found.id)).toEqual([id]);
	expect(sent[1]).toMatchObject({ method: 'GET', path: '/v1/sessions', query: { q: expect.any(String) } });
});

test('each create has a label of its own', async () => {
	const { provider, sent } = answering(() => [201, openedSession]);
	await Promise.all([provider.create(), provider.create()]);
	const labels = sent.map(({ body }) => JSON.stringify(body));
	expect(new Set(labels).size).toBe(2);
	expect(JSON.stringify(sent[0]?.body)).not.toContain('keepAlive');
});

test('a session that is closed is read again until its end shows', async () => {
	const states = ['RUNNING', 'RUNNING', 'COMPLETED'];
	const { provider, sent } = answering(({ method }) =>
		method === 'POST' ? [200, rawSession] : [200, { ...rawSession, status: states.shift() }],
	);
	await provider.close(id);
	expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
	expect(sent[0]).toMatchObject({ path: `/v1/sessions/${id}`, body: { status: 'REQUEST_RELEASE' } });
});

test.each([400, 409, 410, 422])('a refusal (%i) to close one that has ended is fine', async status => {
	const { provider } = answering(({ method }) =>
		method === 'POST' ? refusal(status, 'no') : [200, { ...rawSession, status: 'TIMED_OUT' }],
	);
	await provider.close(id);
});

test.each<[string, Answer]>([
	['one that goes on', [200, rawSession]],
	['one that can not be read', refusal(404, 'no')],
])('a refusal to close %s is told as it was', async (_, read) => {
	const { provider } = answering(({ method }) => (method === 'POST' ? refusal(409, 'no') : read));
	await expect(provider.close(id)).rejects.toMatchObject({ code: 'conflict', status: 409 });
});

test('a session that does not end is told as that, and may be closed again', async () => {
	const { provider } = answering(() => [200, rawSession]);
	const error = await provider.close(id, {}, { deadline: 300 }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'timeout', retryable: true, operation: 'sessions.close' });
	expect(error.message).toMatch(/RUNNING.*paid for/);
});

test('a page that does not open ends the session, whose id nobody learns', async () => {
	let isClosed = false;
	const { provider, sent } = answering(
		request => {
			if (isCreate(request)) return [201, openedSession];
			if (request.method === 'POST') isClosed = true;
			return [200, { ...openedSession, status: isClosed ? 'COMPLETED' : 'RUNNING' }];
		},
		{ cdp: { connect: () => Promise.reject(new Error('no way')) } },
	);
	await expect(provider.create({ url: 'example.com' })).rejects.toMatchObject({ code: 'connection' });
	expect(isClosed).toBe(true);
	expect(sent.filter(isCreate)).toHaveLength(1);
});

test('the list is read by state, each session once, the newest first', async () => {
	const rows: Readonly<Record<string, readonly object[]>> = {
		PENDING: [
			{ ...rawSession, id: 'b', status: 'PENDING' },
			{ ...rawSession, id: 'a', createdAt: '2026-11-20T13:00:00Z' },
		],
		RUNNING: [{ ...rawSession, id: 'b' }],
	};
	const { provider, sent } = answering(({ query }) => [200, rows[query['status'] ?? ''] ?? []]);
	const { items } = await provider.list();
	expect(items.map(each => [each.id, each.status])).toEqual([
		['a', 'running'],
		['b', 'running'],
	]);
	await provider.list({ state: 'all', metadata: { team: 'a' } });
	expect(sent.map(({ query }) => query)).toEqual([
		{ status: 'PENDING' },
		{ status: 'RUNNING' },
		{ q: "user_metadata['team']:'a'" },
	]);
	for (const metadata of [{ team: "it's" }, {}, { a: 1, b: 2 }]) {
		await expect(provider.list({ metadata })).rejects.toMatchObject({ code: 'invalid_request' });
	}
	expect(sent).toHaveLength(3);
});

test('a live view is read with a running session, and its failure loses nothing', async () => {
	const live = {
		debuggerUrl: 'https://live.test/a',
		debuggerFullscreenUrl: 'https://live.test/b',
		wsUrl: 'wss://a',
		pages: [],
	};
	const reads = (answer: Answer) =>
		answering(({ path }) => (path.endsWith('/debug') ? answer : [200, rawSession])).provider;
	expect((await reads([200, live]).get(id)).liveUrl).toBe('https://live.test/b');
	expect((await reads(refusal(410, 'over')).get(id)).liveUrl).toBeNull();
	const { provider, sent } = answering(({ path }) => (path.endsWith('/debug') ? [200, live] : [201, openedSession]));
	expect((await provider.create({ liveView: true })).liveUrl).toBe('https://live.test/b');
	expect((await provider.create()).liveUrl).toBeNull();
	expect(sent).toHaveLength(3);
});

test('a lifetime is told in minutes, and how long it was', async () => {
	const ended = { ...rawSession, status: 'COMPLETED', endedAt: '2026-11-20T12:01:30Z', contextId: 'c' };
	const { provider } = answering(() => [200, ended]);
	expect(await provider.get(id)).toMatchObject({
		timeoutMinutes: 20,
		profileId: 'c',
		usage: { durationMs: 90_000 },
		recordingState: 'unavailable',
		liveUrl: null,
		cdpUrl: null,
	});
});
