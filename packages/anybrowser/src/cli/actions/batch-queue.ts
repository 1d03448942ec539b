import { resolve } from 'node:path';
import type { BatchFlags, RedisFlags } from '../batch/batch-flags.ts';
import { batchSignal } from '../batch/batch-signal.ts';
import { checkedLines } from '../batch/checked-lines.ts';
import { loadBullmq } from '../batch/load-bullmq.ts';
import { openRedis } from '../batch/open-redis.ts';
import { ResultsFile } from '../batch/results-file.ts';
import { writeResults } from '../batch/write-results.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { firstAbort } from '../first-abort.ts';
import { UsageError } from '../usage-error.ts';

/** `anybrowser batch --redis`: puts many tasks into a queue, and follows it. Workers do them. */
export async function batchQueue(
	context: CommandContext,
	source: string,
	flags: BatchFlags & RedisFlags,
): Promise<ExitCode | undefined> {
	refuseWorkersFlags(flags);
	const { addTasks, closeSoon, followTasks, openTaskQueue } = await loadBullmq();
	const client = await context.client();
	const tasks = await checkedLines(context, client, source, flags);
	const out = resolve(context.cwd, flags.out);
	const results = new ResultsFile(out);
	const ids = tasks.map(({ id }) => id);
	// What the queue has is what counts, as the journal is without one.
	await results.check(new Set(ids), { hasJournal: true });
	const redis = await openRedis(context, flags);
	const signal = firstAbort(batchSignal(context), redis.lost);
	const queue = openTaskQueue(flags.queue, redis.connection);
	try {
		await addTasks(queue, client, tasks, { retries: flags.retries, signal });
		context.say(`${tasks.length} tasks are in the queue "${flags.queue}"`);
		return await writeResults(
			context,
			{
				out,
				results,
				noteLeft: () => context.noteOpen(`the queue "${flags.queue}": workers go on, and the same command follows it`),
			},
			onProgress => followTasks(queue, ids, { signal, onProgress }),
		);
	} finally {
		await closeSoon(queue.close());
		redis.close();
	}
}

/** What only who starts tasks could obey. */
function refuseWorkersFlags({ budget, taskDeadline, onInterrupt }: BatchFlags): void {
	const flag =
		budget !== undefined
			? '--budget'
			: taskDeadline !== undefined
				? '--task-deadline'
				: onInterrupt === 'cancel'
					? '--on-interrupt cancel'
					: undefined;
	if (flag === undefined) return;
	throw new UsageError(
		`With --redis the workers start tasks, and this command only follows them, so it can't obey ${flag}. Leave it out${flag === '--task-deadline' ? ', and give it to `anybrowser worker`' : ''}`,
	);
}
