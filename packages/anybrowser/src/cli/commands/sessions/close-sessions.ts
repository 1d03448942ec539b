import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { forEachId } from '../../for-each-id.ts';
import { UsageError } from '../../usage-error.ts';

interface CloseFlags {
	readonly force?: boolean;
	readonly mine?: boolean;
}

/** `anybrowser sessions close` */
export function addCloseSessions(parent: Command, runner: CommandRunner): void {
	parent
		.command('close')
		.description('ends sessions; one that has ended already is fine')
		.argument('[id...]')
		.option('--force', 'at once, whatever they are doing')
		.option('--mine', 'those that a program with the same ledger (ANYBROWSER_LEDGER) left open')
		.action((ids: readonly string[], flags: CloseFlags, self: Command) =>
			runner.run(self, async context => {
				if (flags.mine) {
					if (ids.length > 0) throw new UsageError('Pass ids, or --mine');
					return (await import('../../actions/close-mine.ts')).closeMine(context);
				}
				if (ids.length === 0) throw new UsageError('Pass the ids of the sessions, or --mine');
				const client = await context.client();
				return forEachId(context, ids, 'closed', async id => {
					await client.sessions.close(id, { force: flags.force }, context.request());
					return undefined;
				});
			}),
		);
}
