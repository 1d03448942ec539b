import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { StorageState } from '@anybrowser/core';
import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { showProfile } from '../../show-profile.ts';
import { UsageError } from '../../usage-error.ts';

/** `anybrowser profiles import` */
export function addImportProfile(parent: Command, runner: CommandRunner): void {
	parent
		.command('import')
		.description("makes a profile of a file with Playwright's storage state")
		.argument('<file>')
		.requiredOption('--name <name>', 'what the profile is called; one that is there gets it on top')
		.action((file: string, { name }: { readonly name: string }, self: Command) =>
			runner.run(self, async context => {
				let state: StorageState;
				try {
					// The cast is sound: the client checks what it is.
					state = JSON.parse(await readFile(resolve(context.cwd, file), 'utf8')) as StorageState;
				} catch (error) {
					// A parser quotes what it read, which may be a cookie.
					const why = error instanceof SyntaxError ? 'it is not JSON' : error instanceof Error ? error.message : error;
					throw new UsageError(`${file} can't be read: ${why}`);
				}
				const client = await context.client();
				const work = client.profiles.import(state, { name }, context.request());
				return showProfile(context, await context.making('a profile: `anybrowser profiles list` shows it', work));
			}),
		);
}
