import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { forEachId } from '../../for-each-id.ts';

/** `anybrowser tasks cancel` */
export function addCancelTasks(parent: Command, runner: CommandRunner): void {
	parent
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
