import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import { isUnloaded } from '../page/is-unloaded.ts';
import { PageError } from '../page/page-error.ts';
import { ActionRun } from './action-run.ts';
import { type ActionSetting, performAction } from './perform-action.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernSession } from './skyvern-session.ts';

type Schemas = components['schemas'];

/** Milliseconds that a click or an input may take when it isn't told. */
const defaultTimeout = 10_000;

/** The actions that have a time limit of their own. */
const timed: ReadonlySet<string> = new Set(['ai_click', 'ai_input_text', 'ai_select_option', 'ai_upload_file']);

/** Does one thing in a session's page; the `url` of the request is only a label. */
export async function runAction(
	request: Schemas['RunActionRequest'],
	account: SkyvernAccount,
	context: SkyvernContext,
	signal: AbortSignal,
): Promise<Schemas['RunActionResponse']> {
	const { browser_session_id: sessionId, browser_address: address, workflow_run_id: runId, action } = request;
	const given = runId ? account.findActionRun(runId) : undefined;
	if (runId && given === undefined) throw new ApiError(404, `Workflow run ${runId} not found`);
	const session = findSession(account, sessionId, address) ?? given?.session;
	if (session) await untilAborted(session.ready, signal);
	const page = session?.page;
	if (!session || page === undefined || isUnloaded(page.url)) {
		throw new ApiError(400, 'Cannot act on a blank page');
	}
	const run = given ?? new ActionRun(session);
	const linked = linkSignals(signal, session.signal);
	try {
		const result = await inTime(action, { page, files: account.files, context, signal: linked.signal });
		account.keepActionRun(run);
		return { workflow_run_id: run.id, result: result ?? null };
	} catch (error) {
		if (error instanceof ApiError || signal.aborted) throw error;
		// Whatever goes wrong on the page or with the agent is the action's failure.
		throw new ApiError(422, session.isFinal ? `Browser session ${session.id} was closed` : failureMessage(error));
	} finally {
		linked.unlink();
	}
}

function findSession(
	account: SkyvernAccount,
	id: string | null | undefined,
	address: string | null | undefined,
): SkyvernSession | undefined {
	if (id) {
		const session = account.findSession(id);
		session.requireOpen();
		return session;
	}
	if (!address) return undefined;
	return [...account.sessions.open].find(session => session.address === address);
}

/** Does an action within the time that it may take, if it has such a limit. */
async function inTime(action: Schemas['RunAction'], setting: ActionSetting): Promise<unknown> {
	const done = new AbortController();
	const late = new AbortController();
	const linked = linkSignals(setting.signal, late.signal);
	if (timed.has(action.type)) {
		const ms = ('timeout' in action && action.timeout) || defaultTimeout;
		const stop = () => late.abort(new PageError('element', `The action took more than ${ms} ms`));
		setting.context.clock.sleep(ms, done.signal).then(stop, () => undefined);
	}
	try {
		return await untilAborted(performAction(action, { ...setting, signal: linked.signal }), linked.signal);
	} finally {
		done.abort();
		linked.unlink();
	}
}
