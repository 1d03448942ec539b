import type { Task } from '@anybrowser/core';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { readRunPage } from './list-runs.ts';
import { maxRunsPerPage } from './max-runs-per-page.ts';
import { proofOf } from './run-request.ts';
import { toTask } from './to-task.ts';

/** What is looked for. */
interface RunSearch {
	readonly body: Schemas['CreateRunRequest'];
	readonly since: () => Date;
	/** Between which moments it surely was made, where that is known: Browserbase lists no others then. Default: not known. */
	readonly window?: { readonly startAt: Date; readonly endAt: Date } | undefined;
	/** Whether a run is known not to be it. Default: those that this process has seen are. */
	readonly isKnown?: (id: string) => boolean;
}

/** Milliseconds by which the vendor's clock may be behind what its `Date` headers told. */
const clockSkewMs = 5_000;

/**
 * What a create whose answer was lost may have made. The run with the proof of its schema is it. Without a schema nothing
 * proves it: then it is all those of the same task, made since, that this process doesn't know.
 */
export async function findRun(
	context: BrowserbaseContext,
	call: BrowserbaseCall,
	{ body, since, window, isKnown = id => context.runsMade.get(id) !== undefined }: RunSearch,
): Promise<readonly Task[]> {
	const proof = proofOf(body.resultSchema);
	const candidates: Schemas['Run'][] = [];
	const bounds = window && { startAt: window.startAt.toISOString(), endAt: window.endAt.toISOString() };
	let cursor: string | undefined;
	do {
		const { data, nextCursor } = await readRunPage(call, {
			limit: maxRunsPerPage,
			...bounds,
			...(cursor && { cursor }),
		});
		// By the server's clock, which the first answer may have to tell.
		const earliest = since().getTime() - clockSkewMs;
		const recent = data.filter(run => Date.parse(run.createdAt) >= earliest);
		candidates.push(...recent.filter(run => run.task === body.task && !isKnown(run.runId)));
		cursor = recent.length < data.length ? undefined : (nextCursor ?? undefined);
	} while (cursor !== undefined);
	const proven = candidates.filter(run => proof !== undefined && proofOf(run.resultSchema) === proof);
	// One with the proof of another create is another's.
	const others = candidates.filter(run => proofOf(run.resultSchema) === undefined);
	return (proven.length > 0 ? proven : others).map(run => toTask(context, run));
}
