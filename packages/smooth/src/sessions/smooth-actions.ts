import { type ActionResult, AnyBrowserError, type RequestOptions, type SessionActions } from '@anybrowser/core';
import { checkEvaluate, excerptOf } from '@anybrowser/core/provider';
import { checkUrl, refusals } from '../create/check-options.ts';
import { actionOutput } from '../events/action-output.ts';
import { type EventRequest, performEvent } from '../events/send-event.ts';
import { isBusy, sessionBusy } from '../events/session-busy.ts';
import type { SmoothContext } from '../smooth-context.ts';

/** Single steps in a session, each an event that Smooth answers. */
export function smoothActions(context: SmoothContext): SessionActions {
	async function act(
		operation: string,
		sessionId: string,
		event: EventRequest,
		request: RequestOptions | undefined,
	): Promise<ActionResult<unknown>> {
		const id = context.pathId(sessionId, 'session id', operation);
		const scope = context.runtime.open(request);
		const outcome = await performEvent(context, operation, id, event, scope);
		if (outcome.code !== 200) throw actionFailed(context, operation, outcome.code, outcome.output);
		return { ...actionOutput(outcome.output), warnings: [] };
	}

	return {
		async goto(sessionId, url, request) {
			checkUrl(url, refusals(context.provider, 'actions.goto'));
			const event: EventRequest = { name: 'browser_action', payload: { name: 'goto', input: { url } } };
			return { ...(await act('actions.goto', sessionId, event, request)), output: null };
		},
		extract(sessionId, { schema, prompt = null }, request) {
			const event: EventRequest = { name: 'browser_action', payload: { name: 'extract', input: { schema, prompt } } };
			return act('actions.extract', sessionId, event, request);
		},
		async evaluate(sessionId, { script, args }, request) {
			checkEvaluate({ script, args }, refusals(context.provider, 'actions.evaluate'));
			const input = { js: script, args: args ?? null };
			const event: EventRequest = { name: 'browser_action', payload: { name: 'evaluate_js', input } };
			return act('actions.evaluate', sessionId, event, request);
		},
		async screenshot() {
			throw context.guard.refusal('actions.screenshot', 'actions.screenshot');
		},
	};
}

/** Smooth says 400 when the page doesn't allow an action, and other codes when it failed itself. */
function actionFailed({ provider }: SmoothContext, operation: string, code: number, output: unknown): AnyBrowserError {
	const said = excerptOf(output);
	const details = { provider, operation, status: code };
	if (isBusy(code, output)) return sessionBusy(provider, operation, said, details);
	return code === 400
		? new AnyBrowserError('action_failed', `${operation} failed: ${said}`, details)
		: new AnyBrowserError('provider', `${operation}: Smooth failed with code ${code}: ${said}`, details);
}
