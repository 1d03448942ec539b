import { expect, test } from 'vitest';
import type { AgentTask } from '../../agent/agent.ts';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';

const setUp = browserbaseSetUp();
const schema = { type: 'object', properties: { a: { type: 'string' } } };

test('an agent is made, changed in what is given, and deleted again and again', async () => {
	const { send, clock } = setUp();
	const { status, body } = await send('POST', '/agents', { name: 'a', systemPrompt: 'be kind' });
	expect([status, body]).toEqual([201, expect.objectContaining({ name: 'a', systemPrompt: 'be kind' })]);
	await clock.advance(1000);
	const changed = await send('PATCH', `/agents/${body.agentId}`, { resultSchema: schema });
	expect(changed.body).toEqual({ ...body, resultSchema: schema, updatedAt: '2026-11-20T23:40:33.216Z' });
	expect((await send('GET', `/agents/${body.agentId}`)).body).toEqual(changed.body);
	expect((await send('PATCH', `/agents/${body.agentId}`)).status).toBe(200);
	for (let count = 0; count < 2; count++) expect((await send('DELETE', `/agents/${body.agentId}`)).status).toBe(204);
	expect((await send('GET', `/agents/${body.agentId}`)).status).toBe(404);
	expect((await send('POST', '/agents', { name: '' })).body.message).toContain('fewer than 1 characters');
});

test('agents are listed page by page, the newest first, within times that are included', async () => {
	const { send, clock } = setUp();
	for (const name of ['a', 'b', 'c']) {
		await send('POST', '/agents', { name });
		await clock.advance(1000);
	}
	const names = async (query: string) => {
		const { body } = await send('GET', `/agents?${query}`);
		return { names: body.data.map((each: { name: string }) => each.name), next: body.nextCursor, limit: body.limit };
	};
	const first = await names('limit=2');
	expect(first).toEqual({ names: ['c', 'b'], next: expect.any(String), limit: 2 });
	expect(await names(`limit=2&cursor=${first.next}`)).toEqual({ names: ['a'], next: null, limit: 2 });
	expect((await names('startAt=2026-11-20T23:40:33.216Z&endAt=2026-11-20T23:40:34.216Z')).names).toEqual(['c', 'b']);
	expect((await names('endAt=2026-11-20T23:40:32.216Z')).names).toEqual(['a']);
	expect((await names('')).limit).toBe(20);
	expect((await send('GET', '/agents?cursor=nope')).status).toBe(400);
	expect((await send('GET', '/agents?limit=1001')).body.message).toBe('querystring/limit must be <= 1000');
});

test("a run goes by its agent's words and schema, and by its own schema rather", async () => {
	const tasks: AgentTask[] = [];
	const { send, start, run, clock } = setUp({ agent: task => void tasks.push(task) });
	const { agentId } = (await send('POST', '/agents', { name: 'a', systemPrompt: 'be kind', resultSchema: schema }))
		.body;
	const own = { type: 'object' };
	const [plain, other, without] = [
		await start({ agentId }),
		await start({ agentId, resultSchema: own }),
		await start({}),
	];
	await clock.advance(200);
	expect(tasks.map(({ instructions, schema: wanted }) => [instructions, wanted])).toEqual([
		['be kind', schema],
		['be kind', own],
		[null, null],
	]);
	expect(await run(plain)).toMatchObject({ agentId, resultSchema: schema });
	expect(await run(other)).toMatchObject({ agentId, resultSchema: own });
	expect(await run(without)).not.toHaveProperty('agentId');
	const ofAgent = await send('GET', `/agents/runs?agentId=${agentId}`);
	expect(ofAgent.body.data.map((each: { runId: string }) => each.runId)).toEqual([other, plain]);
	expect((await send('POST', '/agents/runs', { task: 'look', agentId: 'nope' })).status).toBe(404);
});
