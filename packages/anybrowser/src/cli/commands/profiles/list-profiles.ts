import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { firstItems } from '../../first-items.ts';
import { type ColumnFlags, columnsFlag, showList } from '../../list-columns.ts';
import { parseCount } from '../../parse-value.ts';

/** `anybrowser profiles list` */
export function addListProfiles(parent: Command, runner: CommandRunner): void {
	parent
		.command('list')
		.description('shows the profiles')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.addOption(columnsFlag())
		.action((flags: { readonly limit: number } & ColumnFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const found = await firstItems(client.profiles.list({}, context.request()), flags.limit);
				showList(context, found, ['id', 'name', 'description', 'createdAt'], flags);
				return undefined;
			}),
		);
}
