import assert from 'node:assert/strict';
import { BudgetExceededError, createClient, type Usage } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage, taskOn } from '../on-page.ts';

const deadline = 15_000;
const capabilityOf = {
	credits: 'usage.credits',
	dollars: 'usage.dollars',
	steps: 'usage.steps',
	durationMs: 'usage.duration',
} as const;
// The cast is sound: the keys are those of the table.
const figures = Object.keys(capabilityOf) as (keyof typeof capabilityOf)[];

/** What tasks use is told as the manifest says, added up by the client, and bounded by its budget. */
export function usageChecks(): ContractCheck[] {
	return [
		{
			name: 'usage: a task that has ended tells the figures that are claimed, and no others',
			needs: ['tasks.create', 'tasks.get'],
			async run(fixture) {
				const { capabilities } = fixture.provider;
				const told = await usages(fixture);
				for (const figure of figures) {
					const known = told.map(usage => usage[figure]).filter(value => value !== null);
					const isClaimed = capabilities[capabilityOf[figure]] !== 'none';
					assert.equal(known.length > 0, isClaimed, `${figure} of ${JSON.stringify(told)}`);
					assert.ok(
						known.every(value => Number.isFinite(value) && value >= 0),
						`${figure} is a number`,
					);
				}
				const [withBoth] = told.filter(({ credits, dollars }) => credits !== null && dollars !== null);
				assert.ok(!withBoth || (withBoth.credits === 0) === (withBoth.dollars === 0), 'credits cost something');
			},
		},
		{
			name: 'usage: the client adds up what its tasks have used, each once',
			needs: ['tasks.create', 'tasks.get'],
			async run({ provider, backend }) {
				const client = createClient({ provider });
				const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.pageUrl);
				const tasks = [];
				for (let each = 0; each < 2; each++) {
					const handle = await client.tasks.start(prompt, page);
					tasks.push((await handle.result({ deadline })).task);
					await handle.refresh();
					await client.tasks.resume(JSON.parse(JSON.stringify(handle)));
				}
				const { usage } = client;
				assert.equal(usage.tasks, 2);
				for (const figure of figures) {
					const expected = tasks.reduce((sum, task) => sum + (task.usage[figure] ?? 0), 0);
					assert.ok(Math.abs(usage[figure] - expected) < 0.001, `${figure}: ${usage[figure]}, not ${expected}`);
					assert.equal(usage.untold[figure], tasks.filter(task => task.usage[figure] === null).length);
				}
			},
		},
		{
			name: 'usage: a budget that is spent refuses more and sends nothing, and one that could not be kept is refused',
			needs: ['tasks.create', 'tasks.get'],
			async run({ provider, backend }) {
				const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.pageUrl);
				for (const unit of ['credits', 'dollars', 'steps'] as const) {
					const budget = { [unit]: 0.000_001 };
					if (provider.capabilities[`usage.${unit}`] === 'none') {
						await expectError(
							'unsupported',
							Promise.resolve().then(() => createClient({ provider, budget })),
						);
						continue;
					}
					const client = createClient({ provider, budget });
					const { task } = await client.tasks.run(prompt, page, { deadline });
					if (task.usage[unit] === null || task.usage[unit] === 0) continue;
					const before = backend.requests().length;
					const error = await expectError('budget_exceeded', client.tasks.start(prompt, page));
					assert.ok(error instanceof BudgetExceededError, 'it is a BudgetExceededError');
					assert.equal(error.spent[unit], client.usage[unit]);
					assert.equal(error.spent.tasks, 1);
					await expectError('budget_exceeded', client.sessions.create());
					assert.equal(backend.requests().length, before, 'nothing may be sent');
				}
			},
		},
	];
}

/** What a task of its own used, and one in a session where there is such a thing. */
async function usages({ provider, backend }: ContractFixture): Promise<readonly Usage[]> {
	const { tasks } = createClient({ provider });
	const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.pageUrl);
	const own = await tasks.run(prompt, page, { deadline });
	if (provider.capabilities['tasks.createInSession'] === 'none') return [own.task.usage];
	const session = await openOnPage({ provider, backend });
	const inside = await tasks.run('Read the title', { sessionId: session.id }, { deadline });
	await provider.close(session.id);
	return [own.task.usage, inside.task.usage];
}
