import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { firstItems } from '../../first-items.ts';
import { parseCount } from '../../parse-value.ts';
import { renderTable } from '../../render-table.ts';

/** `anybrowser tasks list` */
export function addListTasks(parent: Command, runner: CommandRunner): void {
	parent
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
}
