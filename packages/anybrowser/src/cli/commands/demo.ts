import { type Command, Option } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

const examples = `
Examples:
  anybrowser demo                                 its own shop, every provider
  anybrowser demo https://example.com             another page
  anybrowser demo --provider <name>               one provider
  anybrowser demo --browser chromium --save .     a real browser; its pictures as <provider>.png
  anybrowser demo --json                          the reports as JSON, for scripts
  anybrowser demo --live --provider <name> https://example.com
                                                  the real service, with your key; it costs money`;

export interface DemoFlags {
	readonly live?: true;
	/** Default: `chromium` where there is one, and what drives it. */
	readonly browser?: 'dom' | 'chromium';
	/** A folder. */
	readonly save?: string;
}

export function addDemo(program: Command, runner: CommandRunner): void {
	program
		.command('demo')
		.description('runs one workflow on every provider, against the emulators, side by side')
		.argument('[url]', "a page, instead of the demo's own shop")
		.option('--live', 'the real services, with the keys that are set up')
		.addOption(
			new Option(
				'--browser <kind>',
				'dom: in this process, without pictures; chromium: a real one, which is taken where there is one',
			).choices(['dom', 'chromium']),
		)
		.option('--save <folder>', 'keep the screenshots there')
		.addHelpText('after', examples)
		.action((url: string | undefined, flags: DemoFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/run-demo.ts')).runDemo(context, url, flags)),
		);
}
