import { PageError } from '../browser/page-error.ts';
import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { NotEmulated } from '../http/not-emulated.ts';
import { randomDigits } from '../runtime/random-id.ts';
import { untilAborted } from '../runtime/until-aborted.ts';
import { toJsonSchema } from './data-schema.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernWorld } from './skyvern-world.ts';

type Schemas = components['schemas'];

/** Does one thing in a session's page; the `url` of the request is only a label. */
export async function runAction(
	request: Schemas['RunActionRequest'],
	account: SkyvernAccount,
	world: SkyvernWorld,
	signal: AbortSignal,
): Promise<Schemas['RunActionResponse']> {
	const { browser_session_id: sessionId, workflow_run_id: given, action } = request;
	if (given && !account.actionRuns.has(given)) throw new ApiError(404, `Workflow run ${given} not found`);
	const session = sessionId ? account.findSession(sessionId) : undefined;
	if (session) await untilAborted(session.ready, signal);
	const page = session?.page;
	if (page === undefined || page.url === 'about:blank') throw new ApiError(400, 'Cannot act on a blank page');
	if (action.type !== 'extract') throw new NotEmulated(`runAction with ${action.type}`);
	try {
		const result = page.extract(toJsonSchema(action.extract_schema) ?? {}, action.prompt ?? null);
		return { workflow_run_id: given ?? noteRun(account, world), result };
	} catch (error) {
		if (error instanceof PageError) throw new ApiError(422, error.message);
		throw error;
	}
}

/** The workflow run that the server makes for an action: completed as soon as it is there. */
function noteRun(account: SkyvernAccount, world: SkyvernWorld): string {
	const id = `wr_${randomDigits()}`;
	const now = world.stamp();
	account.actionRuns.set(id, {
		run_id: id,
		status: 'completed',
		output: null,
		downloaded_files: [],
		recording_url: null,
		recording_archived: false,
		screenshot_urls: [],
		failure_reason: null,
		created_at: now,
		modified_at: now,
		queued_at: now,
		started_at: now,
		finished_at: now,
		app_url: `https://app.skyvern.invalid/runs/${id}`,
		browser_session_id: null,
		browser_profile_id: null,
		max_screenshot_scrolls: null,
		script_run: null,
		errors: [],
		step_count: 1,
		run_type: 'workflow_run',
		run_with: 'agent',
		ai_fallback: null,
		script_id: null,
		browser_seed_source: null,
		run_request: null,
	});
	return id;
}
