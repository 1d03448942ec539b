import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import type { SessionHandle } from './session-handle.ts';

/** Milliseconds before a close that failed is tried again, by force. */
const pausesMs = [250, 1_000];

/**
 * Closes a session whose caller has no more use for it. A close that fails is tried again whatever it failed with: a
 * 404 or garbage may come from a proxy, and an open session costs money.
 *
 * @returns Why the last attempt failed; `undefined` when the session is closed.
 */
export async function endSession(
	session: Pick<SessionHandle, 'close'>,
	request?: RequestOptions,
): Promise<{ readonly error: unknown } | undefined> {
	for (let tries = 0; ; tries++) {
		try {
			await session.close(tries === 0 ? {} : { force: true }, request);
			return undefined;
		} catch (error) {
			const pauseMs = pausesMs[tries];
			const isFinal = AnyBrowserError.is(error, 'configuration') || AnyBrowserError.is(error, 'unsupported');
			if (pauseMs === undefined || isFinal) return { error };
			await systemClock.sleep(pauseMs);
		}
	}
}
