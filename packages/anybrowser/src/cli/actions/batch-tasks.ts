import { resolve } from 'node:path';
import { runBatch } from '@anybrowser/core/batch';
import { fileJournal } from '../../batch/file-journal.ts';
import type { BatchFlags } from '../batch/batch-flags.ts';
import { batchSignal } from '../batch/batch-signal.ts';
import { checkedLines } from '../batch/checked-lines.ts';
import { isWritten, journalPath, ResultsFile } from '../batch/results-file.ts';
import { writeResults } from '../batch/write-results.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';

/** `anybrowser batch`: many tasks from a file, on this machine. */
export async function batchTasks(
	context: CommandContext,
	source: string,
	flags: BatchFlags,
): Promise<ExitCode | undefined> {
	const client = await context.client();
	const tasks = await checkedLines(context, client, source, flags);
	const out = resolve(context.cwd, flags.out);
	const journal = journalPath(out);
	const results = new ResultsFile(out);
	await results.check(new Set(tasks.map(({ id }) => id)), { hasJournal: await isWritten(journal) });
	const { concurrency, retries, taskDeadline, budget, onInterrupt: onAbort } = flags;
	return writeResults(
		context,
		{
			out,
			results,
			noteLeft({ unfinished }) {
				if (unfinished === 0 || onAbort === 'cancel') return;
				context.noteOpen(`${unfinished} tasks that were under way and go on: the same command waits for them`);
			},
		},
		onProgress =>
			runBatch(client, tasks, {
				journal: fileJournal(journal),
				concurrency,
				retries,
				taskDeadline,
				budget: budget === undefined ? undefined : { dollars: budget },
				signal: batchSignal(context),
				onAbort,
				onProgress,
			}),
	);
}
