import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { firstItems } from '../../first-items.ts';
import { type ColumnFlags, columnsFlag, showList, withAge } from '../../list-columns.ts';
import { parseCount } from '../../parse-value.ts';

/** `anybrowser sessions list` */
export function addListSessions(parent: Command, runner: CommandRunner): void {
	parent
		.command('list')
		.description('shows the open sessions')
		.option('--all', 'those that have ended, too')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.addOption(columnsFlag())
		.action((flags: { readonly all?: true; readonly limit: number } & ColumnFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const state = flags.all ? 'all' : 'open';
				const found = await firstItems(client.sessions.list({ state }, context.request()), flags.limit);
				showList(context, found.map(withAge), ['id', 'status', 'age', 'profileId', 'liveUrl'], flags);
				return undefined;
			}),
		);
}
