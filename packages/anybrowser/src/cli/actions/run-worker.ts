import type { RedisFlags, TaskRunFlags } from '../batch/batch-flags.ts';
import { batchSignal } from '../batch/batch-signal.ts';
import { loadBullmq } from '../batch/load-bullmq.ts';
import { openRedis } from '../batch/open-redis.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { firstAbort } from '../first-abort.ts';

/** `anybrowser worker`: does the tasks of a queue until it is interrupted. */
export async function runWorker(
	context: CommandContext,
	flags: TaskRunFlags & RedisFlags,
): Promise<ExitCode | undefined> {
	const { runTaskWorker } = await loadBullmq();
	const client = await context.client();
	const redis = await openRedis(context, flags);
	const signal = firstAbort(batchSignal(context), redis.lost);
	const counts = { succeeded: 0, failed: 0 };
	context.say(`doing the tasks of the queue "${flags.queue}"; Ctrl-C leaves them to other workers`);
	try {
		await runTaskWorker(client, {
			queue: flags.queue,
			connection: redis.connection,
			concurrency: flags.concurrency,
			taskDeadline: flags.taskDeadline,
			signal,
			onEnded({ id, error }) {
				counts[error === undefined ? 'succeeded' : 'failed'] += 1;
				if (error) context.say(`${context.errorStyle.yellow('failed')} ${id}: ${error.message}`);
			},
		});
		signal.throwIfAborted();
	} finally {
		redis.close();
		context.result(counts, () => `${counts.succeeded} succeeded, ${counts.failed} failed here`);
	}
	return undefined;
}
