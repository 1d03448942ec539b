import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { forEachId } from '../../for-each-id.ts';

/** `anybrowser profiles delete` */
export function addDeleteProfiles(parent: Command, runner: CommandRunner): void {
	parent
		.command('delete')
		.description('deletes profiles')
		.argument('<id...>')
		.action((ids: readonly string[], _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				return forEachId(context, ids, 'deleted', async id => {
					await client.profiles.delete(id, context.request());
					return undefined;
				});
			}),
		);
}
