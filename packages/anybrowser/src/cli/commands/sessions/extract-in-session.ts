import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { schemaFlag } from '../../schema-flag.ts';

interface ExtractFlags {
	readonly schema: string;
	readonly prompt?: string;
}

/** `anybrowser sessions extract` */
export function addExtractInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('extract')
		.description('takes data from the page that an open session shows')
		.argument('<id>')
		.addOption(schemaFlag('the shape of the data').makeOptionMandatory())
		.option('--prompt <words>', 'which data, in words')
		.action((id: string, { schema: file, prompt }: ExtractFlags, self: Command) =>
			runner.run(self, async context => {
				const [{ inSession }, { readSchema }, { renderOutput }, { renderUsage }] = await Promise.all([
					import('../../in-session.ts'),
					import('../../read-schema.ts'),
					import('../../render-output.ts'),
					import('../../render-usage.ts'),
				]);
				const schema = await readSchema(file, context.cwd);
				const extraction = await inSession(context, id, session =>
					session.extract(schema, { prompt }, context.request()),
				);
				context.warn(extraction.warnings);
				const used = renderUsage(extraction.usage);
				if (used !== undefined) context.say(`used: ${used}`);
				context.result({ id, ...extraction }, () => renderOutput(extraction.data));
				return undefined;
			}),
		);
}
