import { type SessionActions, unknownUsage } from '@anybrowser/core';
import type { SkyvernContext } from '../skyvern-context.ts';
import { runAction } from './run-action.ts';

/** Single steps in a session: Skyvern itself reads data off the page, and the rest is done in the browser. */
export function skyvernActions(context: SkyvernContext): SessionActions {
	return {
		...context.browsers.actions,

		async extract(sessionId, { schema, prompt = '' }, request) {
			const { result } = await runAction(context, context.begin('actions.extract', request), {
				sessionId,
				action: { type: 'extract', prompt, extract_schema: schema },
				lookFor: 'An extraction changes nothing but your bill.',
			});
			return { output: result ?? null, usage: unknownUsage, warnings: [] };
		},
	};
}
