import assert from 'node:assert/strict';
import type { TaskProgress } from '@anybrowser/temporal';
import { WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/workflow';
import { forEach, inScene } from '../in-scene.ts';
import { historyText, pendingActivity } from '../look.ts';

/** How tasks come to their end, in good order. */
export const endCases = [
	...forEach('a task runs once, tells how far it is, and leaves no secret in the history', async scene => {
		const { started, finish, openWorker, startWorkflow, open, secrets, until } = scene;
		await openWorker();
		const proxy = { server: 'http://proxy.example:8080', username: 'ada' };
		const workflow = await startWorkflow({ options: { proxy } });
		const progress = await until('a heartbeat of the wait', async () => {
			const details = (await pendingActivity(workflow, 'awaitTask'))?.details as TaskProgress | undefined;
			return details?.status === 'running' ? details : undefined;
		});
		finish();
		const { taskId, output, usage } = await workflow.result();
		assert.deepEqual([output, started()], [{ done: 'do it' }, 1]);
		assert.equal(progress.token.id, taskId);
		assert.deepEqual(Object.keys(usage), ['credits', 'dollars']);
		assert.deepEqual(open(), []);
		const text = await historyText(workflow);
		assert.match(text, /anybrowser\.task-ticket/);
		for (const secret of secrets) assert.ok(!text.includes(secret), `the history has ${secret}`);
	}),
	...forEach('a workflow that is canceled cancels its task', async scene => {
		const { openWorker, startWorkflow, open, started, until } = scene;
		await openWorker();
		const workflow = await startWorkflow();
		await until('the wait', () => pendingActivity(workflow, 'awaitTask'));
		await workflow.cancel();
		const error = await workflow.result().catch((thrown: unknown) => thrown);
		assert.ok(error instanceof WorkflowFailedError && error.cause instanceof CancelledFailure, String(error));
		assert.equal((await workflow.describe()).status.name, 'CANCELLED');
		// Browserbase stops a run a little later.
		await until('the end of the task', () => (open().length === 0 ? true : undefined));
		assert.equal(started(), 1);
	}),
	...forEach('a worker that shuts down leaves its task to the next one', async scene => {
		const { openWorker, startWorkflow, open, started, finish, until } = scene;
		const first = await openWorker();
		const workflow = await startWorkflow();
		await until('the wait', () => pendingActivity(workflow, 'awaitTask'));
		await until('the task', () => (started() > 0 ? true : undefined));
		assert.equal(await first.shutDown(), 0);
		assert.ok(open().length > 0, 'the task goes on');
		await openWorker();
		finish();
		assert.deepEqual([(await workflow.result()).output, started()], [{ done: 'do it' }, 1]);
	}),
	inScene('a task that takes too long is canceled', 'smooth', async scene => {
		const { openWorker, startWorkflow, open } = scene;
		await openWorker();
		const workflow = await startWorkflow({}, { taskDeadline: '2 seconds' });
		const error = await workflow.result().catch((thrown: unknown) => thrown);
		assert.ok(error instanceof WorkflowFailedError, String(error));
		assert.match(String(error.cause?.message), /took longer than 2 seconds, and was canceled/);
		assert.deepEqual(open(), []);
	}),
];
