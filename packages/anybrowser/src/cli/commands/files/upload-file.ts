import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { parseCount } from '../../parse-value.ts';
import { renderRecord } from '../../render-record.ts';

interface UploadFlags {
	readonly name?: string;
	readonly purpose?: string;
	readonly retentionDays?: number;
}

/** `anybrowser files upload` */
export function addUploadFile(parent: Command, runner: CommandRunner): void {
	parent
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
}
