import { expect, test } from 'vitest';
import { answering, rawSession, refusal } from '../testing/answering.ts';

const { id } = rawSession;
const row = (status: string) => ({
	pageId: '0',
	status,
	...(status === 'COMPLETED' && { downloadUrl: 'https://videos.test/0.mp4', completedAt: '2026-11-20T13:00:00Z' }),
});

test.each([
	['asked for once, and waited for', ['NOT_REQUESTED', 'PENDING', 'COMPLETED'], ['GET', 'POST', 'GET', 'GET']],
	['waited for, where somebody has asked already', ['PENDING', 'COMPLETED'], ['GET', 'GET']],
	['read, where they are there', ['COMPLETED'], ['GET']],
])('videos are %s', async (_, states, methods) => {
	const { provider, sent } = answering(({ method }) =>
		method === 'POST' ? [202, { downloads: [row('PENDING')] }] : [200, { downloads: [row(states.shift() ?? '')] }],
	);
	expect(await provider.recordings(id)).toEqual([
		{ pageId: '0', state: 'ready', url: 'https://videos.test/0.mp4', completedAt: new Date('2026-11-20T13:00:00Z') },
	]);
	expect(sent.map(({ method }) => method)).toEqual(methods);
});

test('one that could not be made says so, and the others are there', async () => {
	const { provider } = answering(() => [200, { downloads: [row('COMPLETED'), { ...row('FAILED'), pageId: '1' }] }]);
	expect(await provider.recordings(id)).toMatchObject([
		{ state: 'ready' },
		{ pageId: '1', state: 'failed', url: null },
	]);
});

test.each([
	[404, 'not_found', 'no recording'],
	[409, 'conflict', 'close it first'],
	[410, 'not_found', '31 days'],
	[422, 'not_found', 'recording: false'],
] as const)('a refusal (%i) says what it means here', async (status, code, hint) => {
	const { provider } = answering(() => refusal(status, 'no'));
	await expect(provider.recordings(id)).rejects.toMatchObject({ code, status, message: expect.stringContaining(hint) });
});

test('videos that are not made in time are told as that', async () => {
	const { provider } = answering(() => [200, { downloads: [row('PENDING')] }]);
	await expect(provider.recordings(id, { deadline: 200 })).rejects.toMatchObject({ code: 'timeout', retryable: true });
});
