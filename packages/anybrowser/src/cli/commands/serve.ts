import type { Command } from 'commander';
import { addBrowserFlags, type BrowserFlagValues } from '../browser-flags.ts';
import type { CommandRunner } from '../command-runner.ts';
import { parseCount, parseDuration, parseHost, parsePort } from '../parse-value.ts';

const examples = `
Examples:
  anybrowser serve                              on port 9222, until Ctrl-C, which closes the sessions
  anybrowser serve --profile shop --idle 5m     every session starts from this profile
  anybrowser serve --port 0 --json              on any free port; the addresses as JSON

Give a client one of the addresses that it prints. Options may follow them: ?profile=shop&device=mobile&session=a
What an address asks for is one session, which all clients share that have the same address.

It listens on this machine alone. The token in the paths is new each time, unless ANYBROWSER_SERVE_TOKEN has one.
Sessions are written down in the ledger (ANYBROWSER_LEDGER, or a file of its own): what a killed one left open, the
next one closes.`;

export interface ServeFlags extends BrowserFlagValues {
	readonly port: number;
	readonly host: string;
	/** Milliseconds. */
	readonly idle: number;
	readonly maxSessions: number;
}

export function addServe(program: Command, runner: CommandRunner): void {
	const command = program
		.command('serve')
		.description('a DevTools address in front of the provider, for clients that take one')
		.option('--port <port>', 'where to listen; 0 takes any free port', parsePort, 9222)
		.option('--host <address>', 'the address of this machine to listen on', parseHost, '127.0.0.1')
		.option('--idle <time>', 'close a session when no client has been connected for so long', parseDuration, 60_000)
		.option('--max-sessions <count>', 'how many sessions may be open at once', parseCount(1), 8)
		.addHelpText('after', examples)
		.action((flags: ServeFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/serve-address.ts')).serveAddress(context, flags)),
		);
	addBrowserFlags(command);
}
