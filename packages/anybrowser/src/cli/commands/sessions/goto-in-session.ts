import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { parseAddress } from '../../parse-value.ts';

/** `anybrowser sessions goto` */
export function addGotoInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('goto')
		.description('opens a page in an open session')
		.argument('<id>')
		.argument('<address>', 'the page', parseAddress)
		.action((id: string, url: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const { inBrowser } = await import('../../in-session.ts');
				await inBrowser(context, id, session => session.goto(url, context.request()));
				context.result({ id, url }, () => `opened ${url}`);
				return undefined;
			}),
		);
}
