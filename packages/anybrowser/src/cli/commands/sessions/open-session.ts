import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

interface OpenFlags {
	readonly browser?: boolean;
}

/** `anybrowser sessions open` */
export function addOpenSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('open')
		.description("prints the address of an open session's live view, and shows it in your browser")
		.argument('<id>')
		.option('--no-browser', 'only print it, as in a pipe and with --json')
		.action((id: string, { browser }: OpenFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const session = await client.sessions.get(id, context.request());
				const liveUrl = await session.liveUrl(context.request());
				context.result({ id, liveUrl }, () => liveUrl);
				if (browser !== false && context.columns !== undefined && !context.isJson) {
					const { openAddress } = await import('../../open-address.ts');
					await openAddress(liveUrl, context.env);
				}
				return undefined;
			}),
		);
}
