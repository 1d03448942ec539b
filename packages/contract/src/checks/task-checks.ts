import assert from 'node:assert/strict';
import { type BrowserSessionProvider, type CapabilityManifest, createClient, type Task } from '@anybrowser/core';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage, taskOn } from '../on-page.ts';

const title = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
const deadline = 15_000;

/** Tasks start, are waited for, are listed and are canceled. */
export function taskChecks(capabilities: CapabilityManifest): ContractCheck[] {
	return [
		{
			name: 'tasks: one with a browser of its own succeeds with an output that fits the schema',
			needs: ['tasks.create', 'tasks.get', 'task.schema'],
			async run({ provider, backend }) {
				const client = createClient({ provider });
				const seen: string[] = [];
				const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.pageUrl);
				const steps = capabilities['task.maxSteps'] === 'none' ? {} : { maxSteps: 5 };
				const { output, task } = await client.tasks.run(
					prompt,
					{ ...page, ...steps, schema: title },
					{ deadline, onUpdate: update => seen.push(update.status) },
				);
				assert.deepEqual(output, { title: backend.expectedTitle });
				assert.equal(task.status, 'succeeded');
				assert.equal(seen.at(-1), 'succeeded');
				assert.equal(task.failure, null);
				assert.deepEqual((await provider.tasks.get(task.id)).output, output, 'a finished task keeps its output');
			},
		},
		{
			name: 'tasks: in a session they work on its page, and say which session it is',
			needs: ['tasks.createInSession', 'tasks.get', 'task.schema', 'session.url', 'sessions.close'],
			async run({ provider, backend }) {
				const client = createClient({ provider });
				await client.sessions.use({ url: backend.pageUrl }, async session => {
					const { output, task } = await session.run('Read the title', { schema: title }, { deadline });
					assert.deepEqual(output, { title: backend.expectedTitle });
					assert.equal(task.sessionId, session.id);
					assert.equal((await provider.tasks.get(task.id)).status, 'succeeded');
				});
			},
		},
		{
			name: 'tasks: a page that does not load makes a failed task that says why',
			needs: ['tasks.create', 'tasks.get'],
			async run({ provider, backend }) {
				const client = createClient({ provider });
				const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.brokenUrl);
				const task = await client.tasks.start(prompt, page);
				const error = await expectError('task_failed', task.result({ deadline }));
				assert.ok(error.message.length > 30, error.message);
				assert.equal(task.status, 'failed');
			},
		},
		{
			name: 'tasks: create and get agree; getMany keeps the order; list shows it',
			needs: ['tasks.create', 'tasks.get', 'tasks.getMany', 'tasks.list'],
			async run({ provider, backend }) {
				const first = await settled(
					provider,
					await provider.tasks.create(taskOn({ provider }, 'One', backend.pageUrl)),
				);
				const second = await settled(
					provider,
					await provider.tasks.create(taskOn({ provider }, 'Two', backend.pageUrl)),
				);
				const many = await provider.tasks.getMany([second.id, first.id]);
				assert.deepEqual(
					many.map(task => task.id),
					[second.id, first.id],
				);
				const listed = [];
				for await (const task of provider.tasks.list({ limit: 1 })) listed.push(task.id);
				assert.deepEqual(listed.toSorted(), [first.id, second.id].toSorted());
			},
		},
		{
			name: 'tasks: cancel stops one, and is fine for one that has ended, which stays as it was',
			needs: ['tasks.create', 'tasks.get', 'tasks.cancel'],
			async run({ provider, backend }) {
				const running = await provider.tasks.create(taskOn({ provider }, 'Read the title', backend.pageUrl));
				await provider.tasks.cancel(running.id);
				assert.equal((await settled(provider, running)).status, 'canceled');
				const done = await settled(
					provider,
					await provider.tasks.create(taskOn({ provider }, 'Read the title', backend.pageUrl)),
				);
				assert.equal(done.status, 'succeeded');
				await provider.tasks.cancel(done.id);
				assert.equal((await provider.tasks.get(done.id)).status, 'succeeded');
				if (capabilities['task.profile'] === 'none' || capabilities['profiles.create'] === 'none') return;
				// Where a profile makes it another kind of task there, that kind must keep its end, too.
				const profile = await provider.profiles.create();
				const other = await provider.tasks.create({
					...taskOn({ provider }, 'Read the title', backend.pageUrl),
					profile: { id: profile.id },
				});
				assert.equal((await settled(provider, other)).status, 'succeeded');
				await provider.tasks.cancel(other.id);
				assert.equal((await provider.tasks.get(other.id)).status, 'succeeded');
			},
		},
		...(capabilities['tasks.cancelInSession'] === 'none' && capabilities['tasks.createInSession'] !== 'none'
			? [cancelInSessionIsRefused]
			: []),
		{
			name: 'tasks: one in an unknown session is not_found',
			needs: ['tasks.createInSession'],
			async run({ provider }) {
				await expectError('not_found', provider.tasks.create({ prompt: 'Read', sessionId: 'no-such-session' }));
			},
		},
		{
			name: 'tasks: options that set up a browser are refused in a session, and nothing is sent',
			needs: ['tasks.createInSession'],
			async run({ provider, backend }) {
				await expectError(
					'invalid_request',
					provider.tasks.create({ prompt: 'Read', sessionId: 'some-session', device: 'mobile' }),
				);
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}

const cancelInSessionIsRefused: ContractCheck = {
	name: 'tasks: canceling a running one in a session is refused with a way out',
	needs: ['tasks.cancel'],
	async run({ provider, backend }) {
		const session = await openOnPage({ provider, backend });
		const task = await provider.tasks.create({ prompt: 'Read', sessionId: session.id });
		const current = await provider.tasks.get(task.id);
		if (current.status === 'running') await expectError('unsupported', provider.tasks.cancel(task.id));
		await provider.close(session.id, { force: true });
	},
};

/** Waits, through the contract alone, until a task has ended. */
async function settled(provider: BrowserSessionProvider, task: Task): Promise<Task> {
	const handle = await createClient({ provider }).tasks.get(task.id);
	await handle.result({ deadline }).catch(() => {});
	return handle.snapshot;
}
