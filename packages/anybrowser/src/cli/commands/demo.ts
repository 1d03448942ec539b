import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

const examples = `
Examples:
  anybrowser demo                                 its own shop, every provider
  anybrowser demo https://example.com             another page
  anybrowser demo --provider <name>               one provider
  anybrowser demo --json                          the reports as JSON, for scripts
  anybrowser demo --live --provider <name> https://example.com
                                                  the real service, with your key; it costs money`;

export interface DemoFlags {
	readonly live?: true;
}

export function addDemo(program: Command, runner: CommandRunner): void {
	program
		.command('demo')
		.description('runs one workflow on every provider, against the emulators, side by side')
		.argument('[url]', "a page, instead of the demo's own shop")
		.option('--live', 'the real services, with the keys that are set up')
		.addHelpText('after', examples)
		.action((url: string | undefined, flags: DemoFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/run-demo.ts')).runDemo(context, url, flags)),
		);
}
