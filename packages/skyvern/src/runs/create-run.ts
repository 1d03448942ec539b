import { appearedSince, type Call, type Send } from '@anybrowser/core/provider';
import type { SkyvernApi, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { cancelRun } from './cancel-run.ts';
import { listRuns } from './list-runs.ts';

/** How one kind of run is asked for. */
export interface RunStart<Raw> {
	readonly schema: NonNullable<Call<Raw>['schema']>;
	/** The session that it runs in, which Skyvern's answers may not tell. */
	readonly sessionId: string | null | undefined;
	readonly send: Send<SkyvernApi, Raw>;
	/**
	 * Since when it must not be sent any more, for a run that its ticket finds again: it isn't stopped when the caller has
	 * gone. Default: it may be sent at any time, and is stopped then.
	 */
	readonly sendUntil?: number | undefined;
}

/**
 * Asks for a run, once: when it may have been started, that is told and not repeated, and a run whose caller has gone
 * is stopped.
 */
export async function createRun<Raw extends { readonly run_id: string }>(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, schema, send, sendUntil }: RunStart<Raw>,
): Promise<Raw> {
	const { made, sessionOfRun } = context;
	const raw = await call.write(schema, send, {
		lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
		findSince(since) {
			const listed = listRuns(context, () => call.detached('tasks.list'), { limit: 100 });
			return appearedSince(listed, since, id => made.get(id) === true);
		},
		...(sendUntil === undefined
			? { undo: ({ run_id }) => cancelRun(context, call.detached('tasks.cancel'), run_id) }
			: { sendUntil }),
		idOf: ({ run_id }) => run_id,
	});
	made.set(raw.run_id, true);
	if (sessionId) sessionOfRun.set(raw.run_id, sessionId);
	return raw;
}
