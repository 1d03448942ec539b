import { type Command, Option } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { parseHost, parseKey, parsePort } from '../parse-value.ts';

const examples = `
Examples:
  anybrowser emulate                            on port 4010, until Ctrl-C
  anybrowser emulate --port 0 --json            on any free port; the addresses as JSON
  anybrowser emulate --browser chromium         pages run their scripts
  anybrowser emulate --provider ./mine.ts       also the emulator of a provider of your own

  With the base URL that it prints, and any key, everything here works against it.

At another address than the default's others can reach it: then every request needs the key that it prints or was given.`;

export interface EmulateFlags {
	readonly port: number;
	readonly host: string;
	readonly key?: string;
	readonly allowHost?: readonly string[];
	readonly browser: 'dom' | 'chromium';
	readonly verbose?: true;
}

export function addEmulate(program: Command, runner: CommandRunner): void {
	program
		.command('emulate')
		.description('serves the APIs on this machine, without keys')
		.option('--port <port>', 'where to listen; 0 takes any free port', parsePort, 4010)
		.option('--host <address>', 'the address to listen on', parseHost, '127.0.0.1')
		.option(
			'--key <key>',
			'the only key to accept; with another --host than the default one is made and printed',
			parseKey,
		)
		.option('--allow-host <names...>', 'further host names that it is called by')
		.addOption(
			new Option('--browser <kind>', 'dom: in this process; chromium: a real one, with playwright-core')
				.choices(['dom', 'chromium'])
				.default('dom'),
		)
		.option('--verbose', 'show every request')
		.addHelpText('after', examples)
		.action((flags: EmulateFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/serve-emulator.ts')).serveEmulator(context, flags)),
		);
}
