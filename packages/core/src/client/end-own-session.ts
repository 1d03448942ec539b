import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Warning } from '../contract/warning.ts';
import { systemClock } from '../http/clock.ts';

/** Milliseconds before an end that failed is tried again, by force. */
const pausesMs = [250, 1_000];

/**
 * Ends the session that a task had for itself. The task's result must not be lost for a session that can't be ended.
 *
 * @returns What is wrong when it may still be open.
 */
export async function endOwnSession(
	provider: BrowserSessionProvider,
	sessionId: string,
	{ apiKey, headers, timeout, maxRetries }: RequestOptions,
): Promise<Warning | undefined> {
	const request = { apiKey, headers, timeout, maxRetries };
	for (let tries = 0; ; tries++) {
		try {
			await provider.close(sessionId, tries === 0 ? {} : { force: true }, request);
			return undefined;
		} catch (error) {
			const pauseMs = pausesMs[tries];
			if (pauseMs === undefined) {
				const why = error instanceof Error ? error.message : String(error);
				const message = `the session ${sessionId}, which the task had for itself, could not be closed and may still be open: ${why}`;
				return { code: 'left_open', provider: provider.name, message };
			}
			await systemClock.sleep(pauseMs);
		}
	}
}
