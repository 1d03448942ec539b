import { expect, test } from 'vitest';
import type { Task, TaskFailure } from '../contract/task.ts';
import { unknownUsage } from '../contract/usage.ts';
import { snapshot } from '../provider/snapshot.ts';
import { TaskFailedError } from './task-failed-error.ts';

function failed(failure: TaskFailure | null): Task {
	return snapshot(
		{
			provider: 'fake',
			id: 't1',
			status: 'failed' as const,
			sessionId: null,
			output: null,
			failure,
			liveUrl: null,
			recordingUrl: null,
			recordingState: 'pending' as const,
			createdAt: null,
			startedAt: null,
			endedAt: null,
			usage: unknownUsage,
			warnings: [],
		},
		{},
	);
}

test.each<[string | null, string]>([
	['session_busy', 'conflict'],
	['session_closed', 'session_closed'],
	['LOGIN_FAILED', 'task_failed'],
	['constructor', 'task_failed'],
	[null, 'task_failed'],
])('a failure with the code %s is %s', (code, expected) => {
	const error = new TaskFailedError(failed({ message: 'it went wrong', code }));
	expect(error).toMatchObject({ code: expected, provider: 'fake', operation: 'tasks.result' });
	expect(error.message).toContain('it went wrong');
});

test('one without a reason says how it ended', () => {
	expect(new TaskFailedError(failed(null))).toMatchObject({ code: 'task_failed', message: 'Task t1 ended as failed' });
});
