import assert from 'node:assert/strict';
import { createClient, type Task } from '@anybrowser/core';
import type { ContractCheck } from '../contract-options.ts';
import { taskOn } from '../on-page.ts';
import { recordSpans } from '../recording-tracer.ts';

/** A task is one span from start to end. */
export function traceChecks(): ContractCheck[] {
	return [
		{
			name: 'traces: a task is one span, its requests are children, and a look at it is an event',
			needs: ['tasks.create', 'tasks.get'],
			async run({ provider, backend }) {
				const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.pageUrl);
				let done: Task | undefined;
				const spans = await recordSpans(async () => {
					const { task } = await createClient({ provider }).tasks.run(prompt, page, { deadline: 15_000 });
					done = task;
				});
				const { id, status, usage } = done ?? assert.fail('the task has ended');
				const whole = spans.filter(({ attributes }) => attributes['anybrowser.task.id'] === id);
				assert.deepEqual(
					whole.map(({ name }) => name),
					[`${provider.name} tasks.run`],
				);
				const [span = assert.fail('there is a span')] = whole;
				assert.equal(span.isEnded, true);
				assert.equal(span.attributes['anybrowser.task.status'], status);
				assert.equal(span.attributes['anybrowser.usage.steps'] ?? null, usage.steps);
				assert.equal(span.attributes['anybrowser.usage.credits'] ?? null, usage.credits);
				assert.deepEqual(span.events.at(-1), { name: 'poll', attributes: { 'anybrowser.task.status': status } });
				const children = spans.filter(({ parent }) => parent === span);
				const operations = children.map(({ attributes }) => attributes['anybrowser.operation']);
				assert.ok(operations.includes('tasks.create'), `the request that started it is a child: ${operations}`);
				const all = spans.map(({ attributes }) => attributes['anybrowser.operation']);
				assert.ok(!all.includes('tasks.get') && !all.includes('sessions.events'), `a look at it is no span: ${all}`);
				assert.ok(
					children.every(({ isEnded }) => isEnded),
					'every child has ended',
				);
			},
		},
	];
}
