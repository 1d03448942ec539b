import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { schemaFlag } from '../../schema-flag.ts';

/** `anybrowser sessions ask` */
export function addAskInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('ask')
		.description('answers a question about the page that an open session shows')
		.argument('<id>')
		.argument('<question>', 'what to find out, in words')
		.addOption(schemaFlag("the answer's shape"))
		.action((id: string, question: string, flags: { readonly schema?: string }, self: Command) =>
			runner.run(self, async context => {
				const [{ inSession }, { readSchema }, { renderOutput }] = await Promise.all([
					import('../../in-session.ts'),
					import('../../read-schema.ts'),
					import('../../render-output.ts'),
				]);
				const schema = flags.schema === undefined ? undefined : await readSchema(flags.schema, context.cwd);
				const answer: unknown = await inSession(context, id, session =>
					session.ask(question, { schema }, context.request()),
				);
				context.result({ id, answer }, () => renderOutput(answer));
				return undefined;
			}),
		);
}
