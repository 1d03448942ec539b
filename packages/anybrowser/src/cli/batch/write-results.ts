import type { BatchProgress, BatchResult } from '@anybrowser/core/batch';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { BatchReport, summaryText } from './batch-report.ts';
import type { ResultsFile } from './results-file.ts';

/** Where results go, and what is said when they end early. */
export interface WriteResultsOptions {
	readonly out: string;
	readonly results: ResultsFile;
	/** What goes on when it ends early. */
	readonly noteLeft: (last: BatchProgress) => void;
}

/** Writes results as they come, tells how far it is, and sums up, also when it ends early. */
export async function writeResults(
	context: CommandContext,
	{ out, results, noteLeft }: WriteResultsOptions,
	run: (onProgress: (progress: BatchProgress) => void) => AsyncIterable<BatchResult>,
): Promise<ExitCode | undefined> {
	const report = new BatchReport(context, out);
	try {
		for await (const result of run(progress => report.progress(progress))) {
			await results.add(result);
			report.result(result);
		}
	} catch (error) {
		if (report.last) noteLeft(report.last);
		throw error;
	} finally {
		const summary = report.summary();
		if (summary) {
			await results.close();
			context.result(summary, () => summaryText(summary));
		}
	}
	const { failed = 0, parked = 0, unfinished = 0 } = report.last ?? {};
	if (unfinished > 0) return exitCodes.failure;
	return failed + parked > 0 ? exitCodes.taskFailed : undefined;
}
