import { setTimeout as sleep } from 'node:timers/promises';
import type { TaskWorkflow } from './open-scene.ts';

/** Milliseconds that anything here may take. */
const maxMs = 90_000;

/** Looks until something is there. @throws Error when it doesn't come; the signal's reason. */
export async function until<Found>(
	what: string,
	look: () => Promise<Found | undefined> | Found | undefined,
	signal: AbortSignal,
): Promise<Found> {
	const end = performance.now() + maxMs;
	for (;;) {
		signal.throwIfAborted();
		const found = await look();
		if (found !== undefined) return found;
		if (performance.now() > end) throw new Error(`${what} did not come within ${maxMs / 1_000} s`);
		await sleep(50);
	}
}

/** An activity that is under way, or waits for its next attempt. */
export interface PendingActivity {
	readonly name: string;
	readonly attempt: number;
	/** What its last heartbeat carried; `undefined` before the first. */
	readonly details: unknown;
	/** Why its last attempt failed. */
	readonly failure: { readonly type: string; readonly delaySeconds: number } | undefined;
}

/** A workflow's activity, if it is pending. */
export async function pendingActivity(workflow: TaskWorkflow, name: string): Promise<PendingActivity | undefined> {
	const { raw } = await workflow.describe();
	const found = raw.pendingActivities?.find(({ activityType }) => activityType?.name === name);
	if (!found) return undefined;
	const data = found.heartbeatDetails?.payloads?.[0]?.data;
	const info = found.lastFailure?.applicationFailureInfo;
	return {
		name,
		attempt: found.attempt ?? 0,
		details: data ? JSON.parse(Buffer.from(data).toString()) : undefined,
		failure: info ? { type: info.type ?? '', delaySeconds: Number(info.nextRetryDelay?.seconds ?? 0) } : undefined,
	};
}

/** All that the server keeps of a workflow, as text; what is in payloads, too. */
export async function historyText(workflow: TaskWorkflow): Promise<string> {
	const history = await workflow.fetchHistory();
	const description = await workflow.describe();
	// As JSON, bytes are base64.
	return JSON.stringify([history, description.raw], (name, value) =>
		name === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value,
	);
}
