import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { firstItems } from '../../first-items.ts';
import { parseCount } from '../../parse-value.ts';
import { renderTable } from '../../render-table.ts';

/** `anybrowser profiles list` */
export function addListProfiles(parent: Command, runner: CommandRunner): void {
	parent
		.command('list')
		.description('shows the profiles')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.action((flags: { readonly limit: number }, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const found = await firstItems(client.profiles.list({}, context.request()), flags.limit);
				context.result(found, () => renderTable(found, ['id', 'name', 'description', 'createdAt'], context.style));
				if (found.length === 0) context.say('There are none.');
				return undefined;
			}),
		);
}
