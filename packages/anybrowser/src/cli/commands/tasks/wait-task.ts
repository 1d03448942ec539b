import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { renderUsage } from '../../render-usage.ts';

/** `anybrowser tasks wait` */
export function addWaitTask(parent: Command, runner: CommandRunner): void {
	parent
		.command('wait')
		.description('waits for a task, and prints what the agent answers; Ctrl-C leaves the task alone')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const handle = await client.tasks.get(id, {}, context.request());
				context.say(`task ${id}: ${handle.status}`);
				const { output, task } = await handle.result(context.request());
				const used = renderUsage(task.usage);
				if (used !== undefined) context.say(`used: ${used}`);
				context.result({ output, task }, () => (typeof output === 'string' ? output : JSON.stringify(output, null, 2)));
				return undefined;
			}),
		);
}
