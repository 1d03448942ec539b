import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { firstItems } from '../../first-items.ts';
import { type ColumnFlags, columnsFlag, showList, withAge } from '../../list-columns.ts';
import { parseCount } from '../../parse-value.ts';

/** `anybrowser tasks list` */
export function addListTasks(parent: Command, runner: CommandRunner): void {
	parent
		.command('list')
		.description('shows tasks, the newest first')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.addOption(columnsFlag())
		.action((flags: { readonly limit: number } & ColumnFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const found = await firstItems(client.tasks.list({}, context.request()), flags.limit);
				showList(context, found.map(withAge), ['id', 'status', 'age', 'title', 'prompt'], flags);
				return undefined;
			}),
		);
}
