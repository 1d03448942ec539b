import { AnyBrowserError, type SessionActions, unknownUsage } from '@anybrowser/core';
import { zRunActionResponse } from './generated/schemas.ts';
import type { SkyvernContext } from './skyvern-context.ts';

/** Milliseconds for an extraction: a language model reads the page while the request waits. */
const extractTimeoutMs = 180_000;

/** Single steps in a session. Skyvern itself has those that its language model carries out. */
export function skyvernActions(context: SkyvernContext): SessionActions {
	const { runtime, api, guard, provider } = context;
	return {
		async extract(sessionId, { schema, prompt = '' }, request) {
			const operation = 'actions.extract';
			const browser_session_id = context.pathId(sessionId, 'session id', operation);
			try {
				const { result } = await runtime.call({
					operation: { name: operation, kind: 'write', lookFor: 'An extraction changes nothing but your bill.' },
					scope: runtime.open({ timeout: extractTimeoutMs, ...request }),
					schema: zRunActionResponse,
					send: init =>
						api.POST('/sdk/run_action', {
							...init,
							// Skyvern insists on `url` but only labels the action with it: the session's page is what is read.
							body: { url: '', browser_session_id, action: { type: 'extract', prompt, extract_schema: schema } },
						}),
				});
				return { output: result ?? null, usage: unknownUsage, warnings: [] };
			} catch (error) {
				throw actionError(error, provider, operation);
			}
		},

		async goto() {
			throw guard.refusal('actions.goto', 'actions.goto');
		},

		async evaluate() {
			throw guard.refusal('actions.evaluate', 'actions.evaluate');
		},

		async screenshot() {
			throw guard.refusal('actions.screenshot', 'actions.screenshot');
		},
	};
}

/** Skyvern says 400 for a page that can't be read and 422 for an action that failed: both are the page's fault. */
function actionError(error: unknown, provider: string, operation: string): unknown {
	if (!AnyBrowserError.is(error, 'invalid_request') || (error.status !== 400 && error.status !== 422)) return error;
	const { status, attempts, requestId, message } = error;
	return new AnyBrowserError('action_failed', message, {
		provider,
		operation,
		status,
		attempts,
		requestId,
		cause: error,
	});
}
