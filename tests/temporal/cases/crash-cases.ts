import assert from 'node:assert/strict';
import { forEach, inScene } from '../in-scene.ts';
import { pendingActivity } from '../look.ts';
import type { Scene } from '../open-scene.ts';
import type { ProtocolMutant } from '../worker-settings.ts';

/** Kills a worker when its task was started, before it hears of it, and lets another one go on. @returns How many tasks were started. */
async function startsAfterCrash(scene: Scene, mutant?: ProtocolMutant): Promise<number> {
	const { hasAnswered, openWorker, startWorkflow, finish, started, until } = scene;
	const broken = mutant && { mutant };
	const first = await openWorker({ ...broken, onAnswer: () => !hasAnswered() });
	const workflow = await startWorkflow();
	await until('the start', () => hasAnswered() || undefined);
	await first.kill();
	await openWorker(broken);
	finish();
	assert.deepEqual((await workflow.result()).output, { done: 'do it' });
	return started();
}

/** What becomes of tasks whose workers are killed. */
export const crashCases = [
	...forEach('a worker that is killed before it has heard that its task was started', async scene => {
		assert.equal(await startsAfterCrash(scene), 1);
	}),
	...forEach('a worker that shuts down before it has heard that its task was started', async scene => {
		const { hasAnswered, openWorker, startWorkflow, finish, started, until } = scene;
		const first = await openWorker({ onAnswer: () => !hasAnswered() });
		const workflow = await startWorkflow();
		await until('the start', () => hasAnswered() || undefined);
		assert.equal(await first.shutDown(), 0);
		await openWorker();
		finish();
		assert.deepEqual([(await workflow.result()).output, started()], [{ done: 'do it' }, 1]);
	}),
	...forEach('a worker that is killed while it waits', async scene => {
		const { openWorker, startWorkflow, finish, started, until } = scene;
		const first = await openWorker();
		const workflow = await startWorkflow();
		await until('a heartbeat of the wait', async () => (await pendingActivity(workflow, 'awaitTask'))?.details);
		await first.kill();
		await openWorker();
		const next = await until('the next attempt', async () => {
			const pending = await pendingActivity(workflow, 'awaitTask');
			return pending && pending.attempt > 1 ? pending : undefined;
		});
		assert.match(JSON.stringify(next.details), /"kind":"anybrowser.task"/);
		finish();
		assert.deepEqual([(await workflow.result()).output, started()], [{ done: 'do it' }, 1]);
	}),
	...(['ticket-not-in-heartbeat', 'ticket-anew'] as const).map(mutant =>
		inScene(`a protocol that is wrong starts twice, and is noticed: ${mutant}`, 'skyvern', async scene => {
			assert.equal(await startsAfterCrash(scene, mutant), 2);
		}),
	),
];
