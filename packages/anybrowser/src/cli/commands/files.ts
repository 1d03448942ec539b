import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { forEachId } from '../for-each-id.ts';
import { parseCount } from '../parse-value.ts';
import { renderRecord } from '../render-record.ts';

const examples = `
Examples:
  anybrowser files upload prices.csv --json
  anybrowser run "Compare the prices with the file" --url https://example.com --file <id>`;

interface UploadFlags {
	readonly name?: string;
	readonly purpose?: string;
	readonly retentionDays?: number;
}

export function addFiles(program: Command, runner: CommandRunner): void {
	const files = program.command('files').description('files for agents').addHelpText('after', examples);

	files
		.command('upload')
		.description('uploads a file')
		.argument('<path>')
		.option('--name <name>', "what it is called there (default: the file's own name)")
		.option('--purpose <text>', 'what the agent should use it for')
		.option('--retention-days <count>', 'days until the provider deletes it', parseCount(1))
		.action((path: string, { name = basename(path), purpose, retentionDays }: UploadFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const content = { path: resolve(context.cwd, path) };
				const work = client.files.upload({ name, content, purpose, retentionDays }, context.request());
				const file = await context.making(`the file ${name}`, work);
				context.warn(file.warnings);
				context.result(file, () => renderRecord(file));
				return undefined;
			}),
		);

	files
		.command('delete')
		.description('deletes files')
		.argument('<id...>')
		.action((ids: readonly string[], _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				return forEachId(context, ids, 'deleted', async id => {
					await client.files.delete(id, context.request());
					return undefined;
				});
			}),
		);
}
