import type { Task } from '@anybrowser/core';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zRun } from '../generated/schemas.ts';
import { readLiveUrl } from '../sessions/live-view.ts';
import { toTask } from './to-task.ts';

/** Milliseconds for which a live view is taken as it was read: a wait reads its run every few seconds. */
const liveViewMs = 60_000;

/** Reads one run, with where its session is watched. */
export async function readRun(context: BrowserbaseContext, call: BrowserbaseCall, id: string): Promise<Task> {
	const raw = await readRawRun(call, id);
	const question =
		raw.status === 'PAUSED' ? await (await import('./read-question.ts')).readQuestion(context, call, raw) : undefined;
	return toTask(context, raw, { liveUrl: await liveUrlOf(context, call, raw), question });
}

/** Reads one run as it is told. */
export async function readRawRun(call: BrowserbaseCall, id: string): Promise<Schemas['Run']> {
	const params = { path: { runId: call.id(id, 'task id') } };
	const raw = await call.read(zRun, http => http.GET('/v1/agents/runs/{runId}', { params }));
	call.requireSame(id, { id: raw.runId });
	return raw;
}

async function liveUrlOf(
	{ liveViews, runtime }: BrowserbaseContext,
	call: BrowserbaseCall,
	{ sessionId, status }: Schemas['Run'],
): Promise<string | null> {
	if (sessionId === undefined || (status !== 'RUNNING' && status !== 'PAUSED')) return null;
	const now = runtime.clock.now();
	const known = liveViews.get(sessionId);
	if (known !== undefined && now - known.readAt < liveViewMs) return known.url;
	const url = await readLiveUrl(call, sessionId);
	liveViews.set(sessionId, { url, readAt: now });
	return url;
}
