import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

const examples = `
Examples:
  anybrowser capabilities                       every provider that is installed, side by side
  anybrowser capabilities --provider <name> --json`;

export function addCapabilities(program: Command, runner: CommandRunner): void {
	program
		.command('capabilities')
		.description('shows what each provider can do, and why it can not')
		.addHelpText('after', examples)
		.action((_flags, self: Command) =>
			runner.run(self, async context => (await import('../actions/show-capabilities.ts')).showCapabilities(context)),
		);
}
