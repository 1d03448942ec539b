import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

/** `anybrowser sessions validate` */
export function addValidateInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('validate')
		.description('says true or false of the page that an open session shows')
		.argument('<id>')
		.argument('<question>', 'what may hold, in words')
		.action((id: string, question: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const { inSession } = await import('../../in-session.ts');
				const answer = await inSession(context, id, session => session.validate(question, context.request()));
				context.result({ id, answer }, () => String(answer));
				return undefined;
			}),
		);
}
