import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { firstItems } from '../first-items.ts';
import { forEachId } from '../for-each-id.ts';
import { parseCount } from '../parse-value.ts';
import { renderRecord } from '../render-record.ts';
import { renderTable } from '../render-table.ts';
import { renderUsage } from '../render-usage.ts';

const examples = `
Examples:
  anybrowser tasks list --limit 5
  anybrowser tasks wait <id> --deadline 10m --json`;

export function addTasks(program: Command, runner: CommandRunner): void {
	const tasks = program.command('tasks').description('what agents do').addHelpText('after', examples);

	tasks
		.command('list')
		.description('shows tasks, the newest first')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.action((flags: { readonly limit: number }, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const found = await firstItems(client.tasks.list({}, context.request()), flags.limit);
				context.result(found, () => renderTable(found, ['id', 'status', 'createdAt', 'sessionId'], context.style));
				if (found.length === 0) context.say('There are none.');
				return undefined;
			}),
		);

	tasks
		.command('get')
		.description('shows one task')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const { snapshot } = await client.tasks.get(id, {}, context.request());
				context.warn(snapshot.warnings);
				context.result(snapshot, () => renderRecord(snapshot));
				return undefined;
			}),
		);

	tasks
		.command('wait')
		.description('waits for a task, and prints what the agent answers; Ctrl-C leaves the task alone')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const handle = await client.tasks.get(id, {}, context.request());
				context.say(`task ${id}: ${handle.status}`);
				const { output, task } = await handle.result(context.request());
				const used = renderUsage(task.usage);
				if (used !== undefined) context.say(`used: ${used}`);
				context.result({ output, task }, () => (typeof output === 'string' ? output : JSON.stringify(output, null, 2)));
				return undefined;
			}),
		);

	tasks
		.command('cancel')
		.description('stops tasks; one that has ended stays as it is')
		.argument('<id...>')
		.action((ids: readonly string[], _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const { isFinalTaskStatus } = await import('@anybrowser/core');
				return forEachId(context, ids, 'canceled', async id => {
					const { status } = await client.tasks.get(id, {}, context.request());
					if (isFinalTaskStatus(status)) {
						return { list: 'ended', entry: { id, status }, text: `${id} had already ended: ${status}` };
					}
					await client.tasks.cancel(id, context.request());
					return undefined;
				});
			}),
		);
}
