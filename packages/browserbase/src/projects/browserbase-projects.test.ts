import { expect, test } from 'vitest';
import { answering } from '../testing/answering.ts';

const time = '2026-11-20T12:00:00Z';
const project = (id: string) => ({
	id,
	name: 'Shop',
	ownerId: 'o',
	defaultTimeout: 300,
	concurrency: 3,
	createdAt: time,
	updatedAt: time,
});

test('usage is that of the project that was named, or of the one that the key has', async () => {
	const usage = { browserMinutes: 7, proxyBytes: 8 };
	const answer = ({ path }: { readonly path: string }) =>
		[200, path.endsWith('/usage') ? usage : path === '/v1/projects' ? [project('p1')] : project('p2')] as const;
	const own = answering(answer);
	expect(await own.provider.usage()).toEqual(usage);
	expect((await own.provider.project()).id).toBe('p1');
	expect(own.sent.map(({ path }) => path)).toEqual(['/v1/projects', '/v1/projects/p1/usage', '/v1/projects']);
	const named = answering(answer, { projectId: 'p2' });
	expect(await named.provider.usage()).toEqual(usage);
	expect((await named.provider.project()).concurrency).toBe(3);
	expect(named.sent.map(({ path }) => path)).toEqual(['/v1/projects/p2/usage', '/v1/projects/p2']);
});

test('of several projects one has to be named', async () => {
	const { provider } = answering(() => [200, [project('p1'), project('p2')]]);
	await expect(provider.usage()).rejects.toMatchObject({
		code: 'configuration',
		message: expect.stringContaining('projectId'),
	});
});
