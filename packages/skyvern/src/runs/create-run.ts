import type { RequestOptions, Task } from '@anybrowser/core';
import { appearedSince, type Call } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';
import { cancelRun } from './cancel-run.ts';
import { listRuns } from './list-runs.ts';

/** How one kind of run is asked for. */
export interface RunStart<Raw> extends Pick<Call<Raw>, 'schema' | 'send'> {
	readonly operation: string;
	/** The session that it runs in, which Skyvern's answers may not tell. */
	readonly sessionId: string | null | undefined;
}

/**
 * Asks for a run, once: when it may have been started, that is told and not repeated, and a run whose caller has gone
 * is stopped.
 */
export async function createRun<Raw extends { readonly run_id: string }>(
	context: SkyvernContext,
	{ operation, sessionId, ...call }: RunStart<Raw>,
	request: RequestOptions | undefined,
): Promise<Raw> {
	const { runtime, made, sessionOfRun } = context;
	const again = { apiKey: request?.apiKey, headers: request?.headers };
	const raw = await runtime.call<Raw>({
		...call,
		operation: {
			name: operation,
			kind: 'write',
			lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
			findSince: since => findRuns(context, since, again),
		},
		scope: runtime.open(request),
		undo: ({ run_id }) => cancelRun(context, 'tasks.cancel', run_id, runtime.open(again)),
		idOf: ({ run_id }) => run_id,
	});
	made.set(raw.run_id, true);
	if (sessionId) sessionOfRun.set(raw.run_id, sessionId);
	return raw;
}

/** The runs that a start with an ambiguous outcome may have made. */
async function findRuns(context: SkyvernContext, since: () => Date, again: RequestOptions): Promise<readonly Task[]> {
	const { runtime, made } = context;
	const listed = listRuns(context, 'tasks.list', { limit: 100 }, () => runtime.open(again));
	return appearedSince(listed, since, id => made.get(id) === true);
}
