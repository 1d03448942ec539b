import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

interface LogFlags {
	readonly follow?: true;
}

/** `anybrowser tasks logs` */
export function addLogOfTask(parent: Command, runner: CommandRunner): void {
	parent
		.command('logs')
		.description('shows when a task was made, began and ended, with what it came to; Ctrl-C leaves the task alone')
		.argument('<id>')
		.option('--follow', 'go on until it has ended')
		.action((id: string, flags: LogFlags, self: Command) =>
			runner.run(self, async context =>
				(await import('../../actions/show-task-log.ts')).showTaskLog(context, id, flags.follow === true),
			),
		);
}
