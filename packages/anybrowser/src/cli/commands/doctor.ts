import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

const examples = `
Examples:
  anybrowser doctor
  anybrowser doctor --online          asks the service, too: is it there, does it take the key
  anybrowser doctor --json

A flag decides over the environment, and that over the configuration file. Addresses on this machine are always asked.`;

export interface DoctorFlags {
	readonly online?: true;
}

export function addDoctor(program: Command, runner: CommandRunner): void {
	program
		.command('doctor')
		.description('shows what is set up and where it comes from, and says what to do about what is missing')
		.option('--online', 'ask the service as well')
		.addHelpText('after', examples)
		.action((flags: DoctorFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/run-doctor.ts')).runDoctor(context, flags)),
		);
}
