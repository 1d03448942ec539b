import { type ListTasksQuery, PagePromise, type Task } from '@anybrowser/core';
import type { BrowserbaseCall, BrowserbaseContext, CheckedCall, Schemas } from '../browserbase-context.ts';
import { zRunList } from '../generated/schemas.ts';
import { maxRunsPerPage } from './max-runs-per-page.ts';
import { toTask } from './to-task.ts';

/** Runs on a page where the caller says nothing. Browserbase's own is 20, which takes five times the requests. */
const defaultRunsPerPage = 100;

/** Which runs are listed; all that is set must hold. */
export interface BrowserbaseRunsQuery extends ListTasksQuery {
	/** In this state, in Browserbase's word. */
	readonly status?: Schemas['RunStatus'] | undefined;
	/** Of this agent. */
	readonly agentId?: string | undefined;
	/** Made at this moment or later. */
	readonly startAt?: Date | undefined;
	/** Made at this moment or earlier. */
	readonly endAt?: Date | undefined;
}

/**
 * Lists runs, each whole.
 *
 * @param begin Begins the call for one page.
 */
export function listRuns(
	context: BrowserbaseContext,
	begin: () => BrowserbaseCall,
	query: BrowserbaseRunsQuery,
): PagePromise<Task> {
	const { limit = defaultRunsPerPage, status, agentId, startAt, endAt } = query;
	return new PagePromise(async next => {
		const call = begin();
		checkLimit(call, limit, maxRunsPerPage);
		const cursor = next ?? query.cursor;
		if (cursor !== undefined && cursor.trim() === '')
			throw call.refuse('`cursor` is a `nextCursor` of an earlier page');
		const { data, nextCursor } = await readRunPage(call, {
			limit,
			...(cursor !== undefined && { cursor }),
			...(status !== undefined && { status }),
			...(agentId !== undefined && { agentId }),
			...(startAt !== undefined && { startAt: moment(call, 'startAt', startAt) }),
			...(endAt !== undefined && { endAt: moment(call, 'endAt', endAt) }),
		});
		return { items: data.map(run => toTask(context, run)), nextCursor };
	});
}

/** What a page of runs is asked for with. */
interface RunPageQuery {
	readonly limit: number;
	readonly cursor?: string;
	readonly status?: Schemas['RunStatus'];
	readonly agentId?: string;
	readonly startAt?: string;
	readonly endAt?: string;
}

/** One page of runs as Browserbase tells of them. */
export function readRunPage(call: BrowserbaseCall, query: RunPageQuery): Promise<Schemas['RunList']> {
	return call.read(zRunList, http => http.GET('/v1/agents/runs', { params: { query } }));
}

/** @throws AnyBrowserError `invalid_request` */
export function checkLimit(call: CheckedCall, limit: number, max: number): void {
	if (Number.isInteger(limit) && limit >= 1 && limit <= max) return;
	throw call.refuse(`\`limit\` is a whole number from 1 to ${max}, got ${limit}`);
}

/** @throws AnyBrowserError `invalid_request` for a date that is none */
export function moment(call: CheckedCall, name: string, date: unknown): string {
	if (date instanceof Date && !Number.isNaN(date.getTime())) return date.toISOString();
	throw call.refuse(`\`${name}\` is a valid Date, got ${String(date)}`);
}
