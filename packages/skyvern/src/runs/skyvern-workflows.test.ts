import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const deadline = 10_000;
const agent = ({ prompt }: { readonly prompt: string }) => ({ did: prompt });

test('a workflow runs by its permanent id, with parameters, and is a task like any other', async () => {
	const { provider, client, emulator, sent } = emulated({ agent });
	const options = { parameters: { prompt: 'buy milk' }, title: 'Shopping', maxSteps: 4, run_metadata: { team: 'x' } };
	const run = await provider.workflows.start('wpid_any', options);
	expect(run.id).toMatch(/^wr_/);
	const { output } = await run.result({ deadline });
	expect(JSON.stringify(output)).toContain('buy milk');
	const { maxSteps: _maxSteps, ...rest } = options;
	expect(sent('runWorkflow')).toEqual([{ agent_id: 'wpid_any', ...rest }]);
	const [request] = emulator.skyvern.requests();
	expect(new Headers(request?.headers).get('x-max-steps-override')).toBe('4');

	const same = await client.tasks.resume(run.toJSON());
	expect((await same.result({ deadline })).output).toEqual(output);
	expect((await provider.tasks.getMany([run.id, run.id])).map(task => task.status)).toEqual(['succeeded', 'succeeded']);
	await provider.tasks.cancel(run.id);
	expect((await same.refresh()).status).toBe('succeeded');
});

test('runs of workflows are listed, of all and of one, by page and by what they are', async () => {
	const workflows = {
		wpid_a: { title: 'A', blocks: [{ label: 'a', prompt: 'do a with {{thing}}' }] },
		wpid_b: { title: 'B', blocks: [{ label: 'b', prompt: 'do b' }] },
	};
	const { provider } = emulated({ agent, skyvern: { workflows } });
	const first = await provider.workflows.start('wpid_a', { parameters: { thing: 'apples' } });
	const second = await provider.workflows.start('wpid_b');
	const third = await provider.workflows.start('wpid_a', { parameters: { thing: 'pears' } });
	for (const run of [first, second, third]) await run.result({ deadline });

	const all = [];
	for await (const task of provider.workflows.runs({ limit: 2 })) all.push(task);
	expect(all.map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
	expect(all[0]).toMatchObject({ status: 'succeeded', output: null, provider: 'skyvern' });
	expect(all[0]?.createdAt).toBeInstanceOf(Date);
	const ids = async (list: ReturnType<typeof provider.workflows.runs>) => (await list).items.map(({ id }) => id);
	expect(await ids(provider.workflows.runs({ search: 'apples', status: ['completed'] }))).toEqual([first.id]);
	expect(await ids(provider.workflows.runs({ status: ['failed'] }))).toEqual([]);
	expect(await ids(provider.workflows.runs({ errorCode: 'NONE' }))).toEqual([]);
	expect(await ids(provider.workflows.runsOf('wpid_a'))).toEqual([third.id, first.id]);
	expect(await ids(provider.workflows.runsOf('wpid_a', { search: 'pears', includeChildRuns: true }))).toEqual([
		third.id,
	]);
	const hour = 3_600_000;
	const soon = new Date(Date.now() + hour);
	const before = new Date(Date.now() - hour);
	expect(await ids(provider.workflows.runsOf('wpid_b', { createdFrom: before, createdBefore: soon }))).toEqual([
		second.id,
	]);
	expect(await ids(provider.workflows.runsOf('wpid_b', { createdFrom: soon }))).toEqual([]);
	expect(await ids(provider.workflows.runsOf('wpid_b', { createdBefore: before }))).toEqual([]);
	expect(await ids(provider.workflows.runsOf('wpid_b', { tags: ['blue'] }))).toEqual([]);
	expect(await ids(provider.runs.list({ workflowIds: ['wpid_b'] }))).toEqual([second.id]);
});

test('a profile is made of a run', async () => {
	const { provider, sent } = emulated({ agent });
	const run = await provider.workflows.start('wpid_any', { parameters: { prompt: 'log in' } });
	await run.result({ deadline });
	const profile = await provider.profiles.create({ name: 'of-a-run', fromRunId: run.id });
	expect(profile.name).toBe('of-a-run');
	expect(sent('createBrowserProfile')).toEqual([{ name: 'of-a-run', workflow_run_id: run.id }]);
	await expect(provider.profiles.create({ fromRunId: 'wr_none' })).rejects.toMatchObject({ code: 'not_found' });
});

test('a workflow in a session keeps the link to it, in another process too', async () => {
	const { provider, client, connect } = emulated({ agent });
	const session = await client.sessions.create();
	const run = await provider.workflows.start('wpid_any', { browser_session_id: session.id });
	expect(run.snapshot.sessionId).toBe(session.id);
	expect((await connect().tasks.get(run.id)).sessionId).toBe(session.id);
});

test('what can not be is refused, an unknown workflow is not_found, a lost answer is ambiguous', async () => {
	const { provider, emulator, sent } = emulated({ agent });
	const { workflows } = provider;
	for (const call of [
		() => workflows.start(''),
		() => workflows.start('wpid_any', { maxSteps: 0 }),
		() => workflows.start('wpid_any', { max_elapsed_time_minutes: 481 }),
		() => workflows.start('wpid_any', { max_elapsed_time_minutes: 0 }),
		() => workflows.start('wpid_any', { browser_profile_id: 'pbs_1' }),
		() => workflows.start('wpid_any', { browser_profile_id: 'bp_1', browser_session_id: 'pbs_1' }),
		async () => workflows.runs({ limit: 0 }),
		async () => workflows.runsOf('..'),
		async () => workflows.runsOf('wpid_any', { createdFrom: new Date('soon') }),
		async () => workflows.runsOf('wpid_any', { createdBefore: 'today' as unknown as Date }),
		async () => workflows.runsOf('wpid_any', { tags: Array(21).fill('x') }),
	]) {
		await expect(call()).rejects.toMatchObject({ code: 'invalid_request', provider: 'skyvern' });
	}
	expect(emulator.skyvern.requests()).toEqual([]);
	await expect(workflows.start('wpid_none')).rejects.toMatchObject({ code: 'not_found' });
	emulator.faults.add({ operation: 'runWorkflow', drop: 'after' });
	const error = await workflows.start('wpid_any').catch(thrown => thrown);
	expect(error.code).toBe('ambiguous_outcome');
	expect(await error.reconcile()).toHaveLength(1);
	expect(sent('runWorkflow')).toHaveLength(2);
});

test('a run that waits for a person tells what it asks, refuses a reply, and goes on when the person has answered', async () => {
	const instructions = 'Pay the invoice, then approve';
	const blocks = [
		{ label: 'ask', instructions },
		{ label: 'rest', prompt: 'look' },
	];
	const { provider, client, emulator } = emulated({
		agent,
		skyvern: { workflows: { wpid_ask: { title: 'Ask', blocks } } },
	});
	const run = await provider.workflows.start('wpid_ask');
	for await (const { status } of run.updates({ deadline })) if (status === 'paused') break;
	expect((await run.refresh()).question).toBe(instructions);
	expect((await (await client.tasks.get(run.id)).refresh()).question).toBe(instructions);
	await expect(provider.tasks.reply(run.id, 'paid')).rejects.toMatchObject({
		code: 'unsupported',
		instead: expect.stringContaining('liveUrl'),
	});
	const [step] = (await provider.tasks.steps(run.id)).items;
	expect(step).toMatchObject({ kind: 'pause', text: instructions, picture: null });
	emulator.skyvern.approve(run.id);
	const done = await run.result({ deadline });
	expect(done.output).toEqual({ ask_output: null, rest_output: { did: 'look' } });
	expect(done.task.question).toBeUndefined();
});
