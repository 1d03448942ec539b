import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

const examples = `
Examples:
  anybrowser init --provider <name>
  anybrowser --env-file .env doctor              with the key that was written into .env

It writes anybrowser.config.ts (or .json, where there is no tsconfig.json) and .env, which .gitignore leaves out then. What is there
already stays as it is.`;

/** `anybrowser init` */
export function addInit(program: Command, runner: CommandRunner): void {
	program
		.command('init')
		.description('writes a configuration, and a file for keys that git ignores')
		.addHelpText('after', examples)
		.action((_flags, self: Command) =>
			runner.run(self, async context => (await import('../actions/init-folder.ts')).initFolder(context)),
		);
}
