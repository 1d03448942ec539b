import type { Command } from 'commander';
import { addBrowserFlags, type BrowserFlagValues } from '../../browser-flags.ts';
import { openingSession } from '../../circumstances.ts';
import type { CommandRunner } from '../../command-runner.ts';
import { renderRecord } from '../../render-record.ts';
import { toBrowserOptions } from '../../to-browser-options.ts';

/** `anybrowser sessions create` */
export function addCreateSession(parent: Command, runner: CommandRunner): void {
	const command = parent
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
	addBrowserFlags(command);
}
