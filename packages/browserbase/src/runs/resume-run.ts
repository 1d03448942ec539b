import type { BrowserbaseCall, Schemas } from '../browserbase-context.ts';
import { zRun } from '../generated/schemas.ts';

/** Lets a paused run go on. @throws AnyBrowserError `conflict` for a run that isn't paused. */
export async function resumeRun(
	call: BrowserbaseCall,
	id: string,
	body: Schemas['ResumeRunRequest'],
): Promise<Schemas['Run']> {
	const params = { path: { runId: call.id(id, 'task id') } };
	return call.write(zRun, http => http.POST('/v1/agents/runs/{runId}/resume', { params, body }), {
		lookFor: 'Read the task: it is no longer `paused` when it goes on.',
	});
}
