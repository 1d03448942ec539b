import type { Command } from 'commander';
import { addBrowserFlags, type BrowserFlagValues } from '../browser-flags.ts';
import { openingSession } from '../circumstances.ts';
import type { CommandRunner } from '../command-runner.ts';
import { firstItems } from '../first-items.ts';
import { forEachId } from '../for-each-id.ts';
import { parseCount } from '../parse-value.ts';
import { renderRecord } from '../render-record.ts';
import { renderTable } from '../render-table.ts';
import { toBrowserOptions } from '../to-browser-options.ts';
import { UsageError } from '../usage-error.ts';

const examples = `
Examples:
  anybrowser sessions create --url https://example.com --device mobile
  anybrowser sessions list --json
  anybrowser sessions extend <id> 30
  anybrowser sessions close <id>
  anybrowser sessions close --mine`;

interface CloseFlags {
	readonly force?: boolean;
	readonly mine?: boolean;
}

export function addSessions(program: Command, runner: CommandRunner): void {
	const sessions = program.command('sessions').description('browsers that stay open').addHelpText('after', examples);

	const create = sessions
		.command('create')
		.description('opens a session, which stays open')
		.action((flags: BrowserFlagValues, self: Command) =>
			runner.run(self, async context => {
				const options = toBrowserOptions(flags, context.env);
				const client = await context.client();
				const { snapshot } = await context.making(openingSession, client.sessions.create(options, context.request()));
				context.warn(snapshot.warnings);
				context.result(snapshot, () => renderRecord(snapshot));
				return undefined;
			}),
		);
	addBrowserFlags(create);

	sessions
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

	sessions
		.command('get')
		.description('shows one session')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const { snapshot } = await client.sessions.get(id, context.request());
				context.warn(snapshot.warnings);
				context.result(snapshot, () => renderRecord(snapshot));
				return undefined;
			}),
		);

	sessions
		.command('extend')
		.description('gives an open session more minutes')
		.argument('<id>')
		.argument('<minutes>', 'how many more', parseCount(1))
		.action((id: string, minutes: number, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const session = await client.sessions.extend(id, minutes, context.request());
				context.warn(session.warnings);
				context.result(session, () => renderRecord(session));
				return undefined;
			}),
		);

	sessions
		.command('close')
		.description('ends sessions; one that has ended already is fine')
		.argument('[id...]')
		.option('--force', 'at once, whatever they are doing')
		.option('--mine', 'those that a program with the same ledger (ANYBROWSER_LEDGER) left open')
		.action((ids: readonly string[], flags: CloseFlags, self: Command) =>
			runner.run(self, async context => {
				if (flags.mine) {
					if (ids.length > 0) throw new UsageError('Pass ids, or --mine');
					return (await import('../actions/close-mine.ts')).closeMine(context);
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
