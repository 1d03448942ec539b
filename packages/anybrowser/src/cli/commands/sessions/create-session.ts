import type { Command } from 'commander';
import { addBrowserFlags, type BrowserFlagValues } from '../../browser-flags.ts';
import { openingSession } from '../../circumstances.ts';
import type { CommandRunner } from '../../command-runner.ts';
import { type ProviderOptionValues, providerOptionFlag, toProviderOptions } from '../../provider-option.ts';
import { renderRecord } from '../../render-record.ts';
import { toBrowserOptions } from '../../to-browser-options.ts';

/** `anybrowser sessions create` */
export function addCreateSession(parent: Command, runner: CommandRunner): void {
	const command = parent
		.command('create')
		.description('opens a session, which stays open')
		.action((flags: BrowserFlagValues & ProviderOptionValues, self: Command) =>
			runner.run(self, async context => {
				const options = toBrowserOptions(flags, context.env);
				const client = await context.client();
				const own = toProviderOptions(flags.providerOption, client.provider.name);
				const work = client.sessions.create({ ...options, providerOptions: own }, context.request());
				const session = await context.making(openingSession, work);
				const { snapshot } = session;
				// Opening a page may have taken a connection, which would keep this process.
				const { leave } = await import('../../in-session.ts');
				await (options.url === undefined ? session.disconnect() : leave(context, client, session));
				context.warn(snapshot.warnings);
				context.result(snapshot, () => renderRecord(snapshot));
				return undefined;
			}),
		);
	addBrowserFlags(command).addOption(providerOptionFlag());
}
