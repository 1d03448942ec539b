import { type ActionResult, type SessionActions, unknownUsage } from '@anybrowser/core';
import { checkEvaluate } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';
import { withBrowser } from './with-browser.ts';

/** What Skyvern has no action for, done in the browser itself. */
export function browserActions(context: SkyvernContext): Pick<SessionActions, 'goto' | 'evaluate' | 'screenshot'> {
	const { begin } = context;
	return {
		async goto(sessionId, url, request) {
			const call = begin('actions.goto', request);
			if (typeof url !== 'string' || !URL.canParse(url)) {
				throw call.refuse(`\`url\` needs a complete address such as https://example.com, got ${JSON.stringify(url)}`);
			}
			return withBrowser(context, call, {
				sessionId,
				capability: 'actions.goto',
				async work(connection, signal) {
					await connection.goto(url, { signal });
					return result(null);
				},
			});
		},

		async evaluate(sessionId, { script, args = {} }, request) {
			const call = begin('actions.evaluate', request);
			checkEvaluate({ script, args }, message => call.refuse(message));
			return withBrowser(context, call, {
				sessionId,
				capability: 'actions.evaluate',
				work: async (connection, signal) => result(await connection.evaluate({ script, args }, { signal })),
			});
		},

		async screenshot(sessionId, { fullPage = false } = {}, request) {
			return withBrowser(context, begin('actions.screenshot', request), {
				sessionId,
				capability: 'actions.screenshot',
				work: async (connection, signal) => result(await connection.screenshot({ fullPage, signal })),
			});
		},
	};
}

function result<Output>(output: Output): ActionResult<Output> {
	return { output, usage: unknownUsage, warnings: [] };
}
