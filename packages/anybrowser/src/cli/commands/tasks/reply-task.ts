import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { renderRecord } from '../../render-record.ts';

/** `anybrowser tasks reply` */
export function addReplyTask(parent: Command, runner: CommandRunner): void {
	parent
		.command('reply')
		.description('answers what a paused task asks, which then goes on')
		.argument('<id>')
		.argument('<text>', 'the answer, in words')
		.action((id: string, text: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const task = await client.provider.tasks.reply(id, text, context.request());
				context.warn(task.warnings);
				context.result(task, () => renderRecord(task));
				return undefined;
			}),
		);
}
