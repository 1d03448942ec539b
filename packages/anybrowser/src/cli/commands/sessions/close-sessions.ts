import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { forEachId } from '../../for-each-id.ts';
import { UsageError } from '../../usage-error.ts';

/** What `sessions close` may be told. */
export interface CloseFlags {
	readonly force?: boolean;
	readonly all?: true;
	readonly mine?: true;
	readonly yes?: true;
}

/** `anybrowser sessions close` */
export function addCloseSessions(parent: Command, runner: CommandRunner): void {
	parent
		.command('close')
		.description('ends sessions; one that has ended already is fine')
		.argument('[id...]')
		.option('--force', 'at once, whatever they are doing')
		.option('--all', 'all that are open, whoever opened them; asks first')
		.option('--mine', 'those that a program with the same ledger (ANYBROWSER_LEDGER) left open; asks first')
		.option('--yes', 'with --all or --mine: do not ask')
		.action((ids: readonly string[], flags: CloseFlags, self: Command) =>
			runner.run(self, async context => {
				const ways = [ids.length > 0, flags.all, flags.mine].filter(Boolean).length;
				if (ways !== 1) throw new UsageError('Pass the ids of the sessions, or --all, or --mine');
				if (flags.mine) return (await import('../../actions/close-mine.ts')).closeMine(context, flags);
				if (flags.all) return (await import('../../actions/close-all.ts')).closeAll(context, flags);
				const client = await context.client();
				return forEachId(context, ids, 'closed', async id => {
					await client.sessions.close(id, { force: flags.force }, context.request());
					return undefined;
				});
			}),
		);
}
