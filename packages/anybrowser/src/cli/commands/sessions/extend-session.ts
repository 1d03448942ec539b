import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { parseCount } from '../../parse-value.ts';
import { renderRecord } from '../../render-record.ts';

/** `anybrowser sessions extend` */
export function addExtendSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('extend')
		.description('gives an open session more minutes')
		.argument('<id>')
		.argument('<minutes>', 'how many more', parseCount(1))
		.action((id: string, minutes: number, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const session = await client.sessions.extend(id, minutes, context.request());
				context.warn(session.warnings);
				context.result(session, () => renderRecord(session));
				return undefined;
			}),
		);
}
