import type { ActionResult, AnyBrowserError, SessionActions } from '@anybrowser/core';
import { checkEvaluate, excerptOf, extractionActions } from '@anybrowser/core/provider';
import { checkUrl } from '../create/check-options.ts';
import { actionOutput } from '../events/action-output.ts';
import { type EventRequest, performEvent } from '../events/send-event.ts';
import { isBusy, sessionBusy } from '../events/session-busy.ts';
import type { SessionContext } from '../events/session-context.ts';
import type { SmoothCall } from '../smooth-context.ts';

/** Steps of its agent for what is one step in words. */
const maxActSteps = 5;

/** Single steps in a session, each an event that Smooth answers. */
export function smoothActions(context: SessionContext): Omit<SessionActions, 'screenshot'> {
	const { begin } = context;

	async function act(call: SmoothCall, sessionId: string, event: EventRequest): Promise<ActionResult<unknown>> {
		const { code, output } = await performEvent(context, call, call.id(sessionId, 'session id'), event);
		if (code !== 200) throw actionFailed(call, code, output);
		return { ...actionOutput(output), warnings: [] };
	}

	return {
		async goto(sessionId, url, request) {
			const call = begin('actions.goto', request);
			checkUrl(call, url);
			const event: EventRequest = { name: 'browser_action', payload: { name: 'goto', input: { url } } };
			return { ...(await act(call, sessionId, event)), output: null };
		},

		...extractionActions({
			begin,
			extract: (call, sessionId, { schema, prompt = null }) =>
				act(call, sessionId, { name: 'browser_action', payload: { name: 'extract', input: { schema, prompt } } }),
		}),

		async act(sessionId, instruction, request) {
			const input = { task: instruction, max_steps: maxActSteps };
			const event: EventRequest = { name: 'session_action', payload: { name: 'run_task', input } };
			return { ...(await act(begin('actions.act', request), sessionId, event)), output: null };
		},

		async evaluate(sessionId, { script, args }, request) {
			const call = begin('actions.evaluate', request);
			checkEvaluate({ script, args }, message => call.refuse(message));
			const input = { js: script, args: args ?? null };
			return act(call, sessionId, { name: 'browser_action', payload: { name: 'evaluate_js', input } });
		},
	};
}

/** Smooth says 400 when the page doesn't allow an action, and other codes when it failed itself. */
function actionFailed(call: SmoothCall, code: number, output: unknown): AnyBrowserError {
	const said = excerptOf(output);
	if (isBusy(code, output)) return sessionBusy(call, said, { status: code });
	return code === 400
		? call.error('action_failed', `${call.operation} failed: ${said}`, { status: code })
		: call.error('provider', `${call.operation}: Smooth failed with code ${code}: ${said}`, { status: code });
}
