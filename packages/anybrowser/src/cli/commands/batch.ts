import { type Command, Option } from 'commander';
import type { BatchFlags } from '../batch/batch-flags.ts';
import { addBrowserFlags } from '../browser-flags.ts';
import type { CommandRunner } from '../command-runner.ts';
import { parseCount, parseDollars, parseDuration, parseRedis } from '../parse-value.ts';

const examples = `
Examples:
  anybrowser batch tasks.jsonl --out results.jsonl --concurrency 20
  anybrowser batch shops.csv --out prices.jsonl --schema price.json --budget 15
  cat tasks.jsonl | anybrowser batch - --out results.jsonl --json
  anybrowser batch tasks.jsonl --out results.jsonl --redis redis://127.0.0.1:6379

A line is a task: {"id": "1", "prompt": "Read the title", "url": "https://example.com", "schema": {…}, "options": {…}}; \`schema\`
may name a file. CSV has the same names as columns. All lines are checked before anything is started.

What is under way is kept in a journal beside the results. The same command goes on after Ctrl-C, a crash or a full disk: no
task is lost, and none is started twice. Tasks that may have been started or not are parked, and looked for by the next run.`;

/** What `batch` and `worker` say about tasks. */
export function addTaskRunFlags(command: Command): Command {
	return command
		.option('--concurrency <count>', 'how many tasks are under way at once', parseCount(1), 10)
		.option('--task-deadline <time>', 'how long one task may take, such as 10m; then it is canceled', parseDuration);
}

/** Which queue in Redis is meant. */
export function addRedisFlags(command: Command, { isRequired }: { readonly isRequired: boolean }): Command {
	const redis = new Option(
		'--redis <address>',
		'a queue there, such as redis://127.0.0.1:6379; ANYBROWSER_REDIS_USERNAME and ANYBROWSER_REDIS_PASSWORD go with it',
	)
		.argParser(parseRedis)
		.makeOptionMandatory(isRequired);
	return command
		.addOption(redis)
		.option('--queue <name>', "the queue's name", 'anybrowser')
		.option('--redis-patience <time>', 'how long Redis may be away; a minute by default', parseDuration);
}

export function addBatch(program: Command, runner: CommandRunner): void {
	const command = program
		.command('batch')
		.description('runs many tasks from a file, and goes on where it was when it is run again')
		.argument('<tasks>', 'a file with a task a line, JSON or CSV; - for stdin')
		.requiredOption('--out <file>', 'where the results go, one JSON document a line')
		.addOption(
			new Option('--format <name>', 'how tasks are written, where the name of the file does not say it').choices([
				'jsonl',
				'csv',
			]),
		)
		.option('--retries <count>', 'how many more tasks are started for one that ended without success', parseCount(0), 0)
		.option('--budget <dollars>', 'start nothing more once so much is spent', parseDollars)
		.addOption(
			new Option('--on-interrupt <what>', 'what Ctrl-C does to the tasks under way')
				.choices(['detach', 'cancel'])
				.default('detach'),
		)
		.option('--schema <file>', "the answer's shape, for tasks that have none of their own: a file with JSON Schema")
		.option('--max-steps <count>', 'how many steps the agent may take, where a task does not say', parseCount(1))
		.addHelpText('after', examples)
		.action((tasks: string, flags: BatchFlags, self: Command) =>
			runner.run(self, async context => {
				const { redis, queue = 'anybrowser' } = flags;
				if (redis === undefined) return (await import('../actions/batch-tasks.ts')).batchTasks(context, tasks, flags);
				return (await import('../actions/batch-queue.ts')).batchQueue(context, tasks, { ...flags, redis, queue });
			}),
		);
	addTaskRunFlags(command);
	addRedisFlags(command, { isRequired: false });
	addBrowserFlags(command);
}
