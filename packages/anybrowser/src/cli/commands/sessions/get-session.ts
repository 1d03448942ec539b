import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { renderRecord } from '../../render-record.ts';

/** `anybrowser sessions get` */
export function addGetSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('get')
		.description('shows one session')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const { snapshot } = await client.sessions.get(id, context.request());
				context.warn(snapshot.warnings);
				context.result(snapshot, () => renderRecord(snapshot));
				return undefined;
			}),
		);
}
