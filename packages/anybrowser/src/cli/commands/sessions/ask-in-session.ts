import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

/** `anybrowser sessions ask` */
export function addAskInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('ask')
		.description('answers a question about the page that an open session shows')
		.argument('<id>')
		.argument('<question>', 'what to find out, in words')
		.option('--schema <file>', "the answer's shape: a file with JSON Schema")
		.action((id: string, question: string, flags: { readonly schema?: string }, self: Command) =>
			runner.run(self, async context => {
				const { readSchemaFile } = await import('../../read-schema-file.ts');
				const schema = flags.schema === undefined ? undefined : await readSchemaFile(flags.schema, context.cwd);
				const client = await context.client();
				const session = await client.sessions.get(id, context.request());
				const answer: unknown = await session.ask(question, { schema }, context.request());
				context.result({ id, answer }, () => (typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2)));
				return undefined;
			}),
		);
}
