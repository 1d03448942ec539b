import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { collect } from '../../parse-value.ts';
import { UsageError } from '../../usage-error.ts';

interface ExportFlags {
	readonly out: string;
	readonly origin?: readonly string[];
}

/** `anybrowser profiles export` */
export function addExportProfile(parent: Command, runner: CommandRunner): void {
	parent
		.command('export')
		.description("writes a profile's cookies and local storage into a file, as Playwright's storage state")
		.argument('<id>')
		.requiredOption('--out <file>', 'a new file, readable for you alone: whoever has it is logged in')
		.option('--origin <origin>', 'whose local storage is read, such as https://example.com', collect)
		.action((id: string, { out, origin }: ExportFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const state = await client.profiles.export(id, { origins: origin }, context.request());
				const path = resolve(context.cwd, out);
				try {
					await writeFile(path, `${JSON.stringify(state, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
				} catch (error) {
					throw new UsageError(`${out} can't be written: ${error instanceof Error ? error.message : error}`);
				}
				const counts = { cookies: state.cookies.length, origins: state.origins.length };
				context.result(
					{ file: path, ...counts },
					() => `${counts.cookies} cookies, ${counts.origins} origins: ${path}`,
				);
				return undefined;
			}),
		);
}
