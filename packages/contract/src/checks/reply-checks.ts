import assert from 'node:assert/strict';
import { createClient, type TaskHandle } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { startOnPage } from '../on-page.ts';

const deadline = 15_000;
const answer = 'Read the title';

/** A task that waits for a person is answered, once. */
export function replyChecks(): ContractCheck[] {
	return [
		{
			name: 'reply: a paused task tells what it asks, and goes on with the answer',
			needs: ['tasks.reply', 'tasks.create', 'tasks.get'],
			async run(fixture) {
				const { task, question } = await paused(fixture);
				assert.equal(task.snapshot.question, question);
				const told = await task.reply(answer);
				assert.equal(told.id, task.id);
				assert.notEqual(told.status, 'paused', 'it is no longer paused');
				assert.ok(sent(fixture).length === 1, 'the answer is sent, once');
				const done = await task.result({ deadline });
				assert.equal(done.task.question, undefined, 'what goes on asks nothing');
			},
		},
		{
			name: 'reply: to a task that is not paused is conflict, and the task stays as it is',
			needs: ['tasks.reply', 'tasks.create', 'tasks.get'],
			async run(fixture) {
				const task = await startOnPage(fixture);
				await task.result({ deadline });
				const before = await fixture.provider.tasks.get(task.id);
				await expectError('conflict', fixture.provider.tasks.reply(task.id, answer));
				const after = await fixture.provider.tasks.get(task.id);
				assert.deepEqual([after.status, after.output], [before.status, before.output]);
			},
		},
		{
			name: 'reply: an answer that may have come through is not sent again, and no words are refused before anything is sent',
			needs: ['tasks.reply', 'tasks.create', 'tasks.get'],
			async run(fixture) {
				const { task } = await paused(fixture);
				const before = fixture.backend.requests().length;
				await expectError('invalid_request', task.reply(' '));
				assert.equal(fixture.backend.requests().length, before);
				fixture.backend.injectFault({ drop: 'after' });
				const error = await expectError('ambiguous_outcome', task.reply(answer));
				assert.equal(error.operation, 'tasks.reply');
				assert.equal(sent(fixture).length, 1);
				await task.result({ deadline });
			},
		},
	];
}

async function paused({
	provider,
	backend,
}: ContractFixture): Promise<{ readonly task: TaskHandle; readonly question: string }> {
	const started = await backend.startAskingTask?.(provider);
	assert.ok(started, 'a backend of a provider that takes replies needs `startAskingTask`');
	const task = await createClient({ provider }).tasks.get(started.task.id);
	for await (const { status } of task.updates({ deadline })) if (status === 'paused') break;
	return { task, question: started.question };
}

function sent({ backend }: ContractFixture): readonly unknown[] {
	const isReply = (body: unknown) =>
		typeof body === 'object' && body !== null && Object.values(body).some(value => value === answer);
	return backend.requests().filter(({ method, body }) => method !== 'GET' && isReply(body));
}
