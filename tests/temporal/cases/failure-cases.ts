import assert from 'node:assert/strict';
import type { TaskFailureDetails } from '@anybrowser/temporal';
import { WorkflowFailedError } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { inScene } from '../in-scene.ts';
import { pendingActivity } from '../look.ts';
import { impossible, type TaskWorkflow } from '../open-scene.ts';

/** The failure of an activity that a workflow failed with. */
async function failureOf(workflow: TaskWorkflow): Promise<ApplicationFailure> {
	const error = await workflow.result().catch((thrown: unknown) => thrown);
	assert.ok(error instanceof WorkflowFailedError, String(error));
	assert.ok(error.cause instanceof ActivityFailure, String(error.cause));
	assert.ok(error.cause.cause instanceof ApplicationFailure, String(error.cause.cause));
	return error.cause.cause;
}

/** What fails, and how Temporal hears of it. */
export const failureCases = [
	inScene(
		'a start that nobody can prove is parked with its ticket, and not tried again',
		'browserbase',
		async scene => {
			const { emulated, hasAnswered, openWorker, startWorkflow, started, until } = scene;
			const first = await openWorker({ onAnswer: () => !hasAnswered() });
			// Without a schema there is no place for a comment of ours, which would prove it.
			const workflow = await startWorkflow({ options: { schema: undefined } });
			await until('the start', () => hasAnswered() || undefined);
			await first.kill();
			await openWorker();
			const { type, nonRetryable, details } = await failureOf(workflow);
			const { ticket, candidates } = (details?.[0] ?? {}) as TaskFailureDetails;
			assert.deepEqual([type, nonRetryable], ['ambiguous_outcome', true]);
			assert.deepEqual(candidates, [emulated.tasks()[0]?.id]);
			assert.ok(ticket?.sent, 'the ticket says what was sent');
			assert.equal(started(), 1);
		},
	),
	inScene('an answer that was lost is looked for by the next attempt', 'skyvern', async scene => {
		const { emulator, openWorker, startWorkflow, started, finish } = scene;
		emulator.faults.add({ operation: 'runTask', drop: 'after' });
		await openWorker();
		const workflow = await startWorkflow();
		finish();
		assert.deepEqual([(await workflow.result()).output, started()], [{ done: 'do it' }, 1]);
	}),
	inScene('a 429 is tried again after as long as it asks for', 'skyvern', async scene => {
		const { emulator, openWorker, startWorkflow, started, finish, until } = scene;
		emulator.faults.add({ operation: 'runTask', status: 429 });
		await openWorker();
		const workflow = await startWorkflow();
		const failed = await until('the failed attempt', async () => {
			const pending = await pendingActivity(workflow, 'startTask');
			return pending?.failure && pending;
		});
		assert.deepEqual(failed.failure, { type: 'rate_limited', delaySeconds: 5 });
		assert.equal(started(), 0);
		finish();
		assert.deepEqual([(await workflow.result()).output, started()], [{ done: 'do it' }, 1]);
	}),
	inScene('a task that ends without success fails the workflow, and is not repeated', 'smooth', async scene => {
		const { openWorker, startWorkflow, started, open } = scene;
		await openWorker();
		const workflow = await startWorkflow({ prompt: impossible });
		const { type, nonRetryable, details } = await failureOf(workflow);
		assert.deepEqual([type, nonRetryable, started()], ['task_failed', true, 1]);
		assert.equal((details?.[0] as TaskFailureDetails | undefined)?.status, 'failed');
		assert.deepEqual(open(), []);
	}),
];
