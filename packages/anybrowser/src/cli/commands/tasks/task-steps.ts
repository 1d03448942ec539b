import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { terminalLine } from '../../terminal-text.ts';

/** `anybrowser tasks steps` */
export function addTaskSteps(parent: Command, runner: CommandRunner): void {
	parent
		.command('steps')
		.description('shows what a task does, as it does it, until it has ended; Ctrl-C leaves the task alone')
		.argument('<id>')
		.option('--after <step>', 'only what comes after this step, by its id')
		.action((id: string, { after }: { readonly after?: string }, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const handle = await client.tasks.get(id, {}, context.request());
				context.say(`task ${id}: ${handle.status}`);
				const steps = [];
				for await (const step of handle.steps({ ...context.request(), after })) {
					const { kind, text, url, at } = step;
					// Kept for the one document that programs get, and not for people, who have seen it.
					if (context.isJson) steps.push(step);
					const words = [at?.toISOString() ?? '', kind.padEnd(8), text, url ?? ''].filter(word => word !== '');
					context.line(words.map(terminalLine).join('  '));
				}
				context.result({ steps, status: handle.status }, () => '');
				context.say(`task ${id}: ${handle.status}`);
				return undefined;
			}),
		);
}
