import { type SessionActions, unknownUsage } from '@anybrowser/core';
import { extractionActions } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';
import { mayHaveActed } from './may-have-acted.ts';
import { runAction } from './run-action.ts';

/** Single steps in a session: Skyvern itself reads the page and acts on it, and the rest is done in the browser. */
export function skyvernActions(context: SkyvernContext): Pick<SessionActions, 'extract' | 'act' | 'validate' | 'ask'> {
	const { begin } = context;
	return {
		// Its own `validate` says no to everything on servers from 1.0.56 on, and its `prompt` isn't shown the page.
		...extractionActions({
			begin,
			async extract(call, sessionId, { schema, prompt = '' }) {
				const { result } = await runAction(context, call, {
					sessionId,
					action: { type: 'extract', prompt, extract_schema: schema },
					lookFor: 'An extraction changes nothing but your bill.',
				});
				return { output: result ?? null, usage: unknownUsage, warnings: [] };
			},
		}),

		async act(sessionId, instruction, request) {
			const action = { type: 'ai_act', intention: instruction } as const;
			await runAction(context, begin('actions.act', request), { sessionId, action, lookFor: mayHaveActed });
			return { output: null, usage: unknownUsage, warnings: [] };
		},
	};
}
