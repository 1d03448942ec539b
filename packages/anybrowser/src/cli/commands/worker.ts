import type { Command } from 'commander';
import type { RedisFlags, TaskRunFlags } from '../batch/batch-flags.ts';
import type { CommandRunner } from '../command-runner.ts';
import { addRedisFlags, addTaskRunFlags } from './batch.ts';

const examples = `
Examples:
  anybrowser worker --redis redis://127.0.0.1:6379 --concurrency 100

Does the tasks that \`anybrowser batch --redis\` puts into a queue, on as many machines as you like. It needs
@anybrowser/bullmq, bullmq and ioredis. Ctrl-C leaves the tasks under way to other workers; so does a crash.`;

export function addWorker(program: Command, runner: CommandRunner): void {
	const command = program
		.command('worker')
		.description('does the tasks of a queue in Redis until it is interrupted')
		.addHelpText('after', examples)
		.action((flags: TaskRunFlags & RedisFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/run-worker.ts')).runWorker(context, flags)),
		);
	addTaskRunFlags(command);
	addRedisFlags(command, { isRequired: true });
}
