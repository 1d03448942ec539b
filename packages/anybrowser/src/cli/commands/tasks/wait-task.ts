import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

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
				const [{ TaskProgress }, { renderOutput }] = await Promise.all([
					import('../../task-progress.ts'),
					import('../../render-output.ts'),
				]);
				const progress = new TaskProgress(context);
				progress.update(handle.snapshot);
				try {
					const { output, task } = await handle.result({ ...context.request(), onUpdate: progress.update });
					progress.sayOutcome(task);
					context.result({ output, task }, () => renderOutput(output));
				} finally {
					progress.end();
				}
				return undefined;
			}),
		);
}
