import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

/** `anybrowser sessions act` */
export function addActInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('act')
		.description('does one step on the page that an open session shows')
		.argument('<id>')
		.argument('<instruction>', 'what to do, in words')
		.action((id: string, instruction: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const { inSession } = await import('../../in-session.ts');
				await inSession(context, id, session => session.act(instruction, context.request()));
				context.result({ id, done: instruction }, () => 'done');
				return undefined;
			}),
		);
}
