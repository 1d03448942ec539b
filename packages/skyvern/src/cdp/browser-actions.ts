import { type ActionResult, type SessionActions, unknownUsage } from '@anybrowser/core';
import { checkEvaluate } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';
import { refusals } from '../wire/refusals.ts';
import { withBrowser } from './with-browser.ts';

/** What Skyvern has no action for, done in the browser itself. */
export function browserActions(context: SkyvernContext): Pick<SessionActions, 'goto' | 'evaluate' | 'screenshot'> {
	return {
		async goto(sessionId, url, request) {
			const operation = 'actions.goto';
			if (typeof url !== 'string' || !URL.canParse(url)) {
				throw refusals(operation)(
					`\`url\` needs a complete address such as https://example.com, got ${JSON.stringify(url)}`,
				);
			}
			return withBrowser(context, operation, sessionId, request, async (connection, signal) => {
				await connection.goto(url, { signal });
				return result(null);
			});
		},

		async evaluate(sessionId, { script, args = {} }, request) {
			const operation = 'actions.evaluate';
			checkEvaluate({ script, args }, refusals(operation));
			return withBrowser(context, operation, sessionId, request, async (connection, signal) =>
				result(await connection.evaluate({ script, args }, { signal })),
			);
		},

		async screenshot(sessionId, { fullPage = false } = {}, request) {
			return withBrowser(context, 'actions.screenshot', sessionId, request, async (connection, signal) =>
				result(await connection.screenshot({ fullPage, signal })),
			);
		},
	};
}

function result<Output>(output: Output): ActionResult<Output> {
	return { output, usage: unknownUsage, warnings: [] };
}
