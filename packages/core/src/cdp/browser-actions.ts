import type { ActionResult, SessionActions } from '../contract/actions.ts';
import type { OperationName } from '../contract/operation-name.ts';
import { unknownUsage } from '../contract/usage.ts';
import { quoted } from '../errors/quoted.ts';
import type { Begin } from '../provider/begin-calls.ts';
import { checkEvaluate } from '../provider/check-evaluate.ts';
import type { BrowserAccess } from './browser-access.ts';
import { withBrowser } from './with-browser.ts';

/** Actions that are done in the browser itself. */
export function browserActions<Http, Own extends string>(
	access: BrowserAccess<Http, OperationName | Own>,
	begin: Begin<Http, Own>,
): Pick<SessionActions, 'goto' | 'evaluate' | 'screenshot'> {
	return {
		async goto(sessionId, url, request) {
			const call = begin('actions.goto', request);
			if (typeof url !== 'string' || !URL.canParse(url)) {
				throw call.refuse(`\`url\` needs a complete address such as https://example.com, got ${quoted(url)}`);
			}
			return withBrowser(access, call, {
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
			return withBrowser(access, call, {
				sessionId,
				capability: 'actions.evaluate',
				work: async (connection, signal) => result(await connection.evaluate({ script, args }, { signal })),
			});
		},

		async screenshot(sessionId, { fullPage = false } = {}, request) {
			return withBrowser(access, begin('actions.screenshot', request), {
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
