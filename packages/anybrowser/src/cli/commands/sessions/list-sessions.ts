import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { firstItems } from '../../first-items.ts';
import { parseCount } from '../../parse-value.ts';
import { renderTable } from '../../render-table.ts';

/** `anybrowser sessions list` */
export function addListSessions(parent: Command, runner: CommandRunner): void {
	parent
		.command('list')
		.description('shows the open sessions')
		.option('--all', 'those that have ended, too')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.action((flags: { readonly all?: true; readonly limit: number }, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const state = flags.all ? 'all' : 'open';
				const found = await firstItems(client.sessions.list({ state }, context.request()), flags.limit);
				context.result(found, () => renderTable(found, ['id', 'status', 'createdAt', 'liveUrl'], context.style));
				if (found.length === 0) context.say('There are none.');
				return undefined;
			}),
		);
}
