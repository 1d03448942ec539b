import type { Profile } from '../contract/profile.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { findProfile } from './find-profile.ts';
import type { LoginCall } from './login-call.ts';

/** Milliseconds before another attempt. */
const pauseMs = 250;

/** Why a profile is discarded. */
interface Discarded {
	/** Milliseconds before the last attempt: those after which a profile can be used. */
	readonly settleTime: number;
	readonly cause: unknown;
}

/**
 * Deletes a profile that a login has begun and not finished.
 *
 * @throws AnyBrowserError that says so, when it stays: the next login would take it for a good one.
 */
export async function discardProfile(call: LoginCall, id: string, { settleTime, cause }: Discarded): Promise<void> {
	const pausesMs = [pauseMs, settleTime];
	for (let tries = 0; ; tries++) {
		try {
			await call.provider.profiles.delete(id, call.ending);
			return;
		} catch (failure) {
			if (AnyBrowserError.is(failure, 'not_found')) return;
			const pause = pausesMs[tries];
			if (pause !== undefined) {
				await systemClock.sleep(pause);
				continue;
			}
			const what = `the login failed, and its profile ${id}, which is half made, could not be deleted: ${wordsOf(failure)}. Delete it before you log in again`;
			throw call.error('provider', what, { cause });
		}
	}
}

/**
 * Deletes what a create has made whose answer never came, where profiles can be found by their name. There was none of this
 * name before.
 *
 * @throws AnyBrowserError that says so, when nobody can tell, or it stays.
 */
export async function discardUnanswered(call: LoginCall, name: string, discarded: Discarded): Promise<void> {
	if (call.provider.capabilities['profiles.list'] === 'none') return;
	const pausesMs = [pauseMs, discarded.settleTime];
	for (let tries = 0; ; tries++) {
		const pause = pausesMs[tries];
		let found: Profile | undefined;
		try {
			found = await findProfile(call, name, { request: call.ending });
		} catch (failure) {
			if (pause === undefined) {
				const what = `the login failed, and may have left an empty profile called ${JSON.stringify(name)}, which could not be looked for: ${wordsOf(failure)}. Delete it before you log in again`;
				throw call.error('provider', what, { cause: discarded.cause });
			}
		}
		if (found !== undefined) return discardProfile(call, found.id, discarded);
		if (pause === undefined) return;
		// The request may be on its way yet.
		await systemClock.sleep(pause);
	}
}

function wordsOf(failure: unknown): string {
	return failure instanceof Error ? failure.message : String(failure);
}
