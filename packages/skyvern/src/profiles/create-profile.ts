import { AnyBrowserError, isFinalSessionStatus, PagePromise, type Profile } from '@anybrowser/core';
import { appearedSince, poll, type Send } from '@anybrowser/core/provider';
import { zBrowserProfile, zBrowserProfileList } from '../generated/schemas.ts';
import { readSession } from '../sessions/read-session.ts';
import type { Schemas, SkyvernApi, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { toProfile } from './to-profile.ts';

/** Milliseconds that a wait for a session's state takes at most when no `deadline` is given. */
export const archiveWaitMs = 5 * 60_000;

/** Milliseconds for one attempt from a run, unless the caller says otherwise: the server waits up to 30 s for the run's state. */
const minFromRunTimeoutMs = 90_000;

const pageSize = 100;

// Skyvern says 400 for a state that will never be and for one that isn't stored yet; only its words tell which.
const notStoredYet = /does not have a persisted profile archive|already being saved/i;

/**
 * Makes a profile. From a session it waits until the session's state is stored, which is a moment after its end.
 *
 * @param call Bounded by a deadline where there is a session.
 */
export async function createProfile(
	context: SkyvernContext,
	call: SkyvernCall,
	body: Schemas['CreateBrowserProfileRequest'],
): Promise<Schemas['BrowserProfile']> {
	const { scope, operation } = call;
	const sessionId = body.browser_session_id;
	if (!sessionId) {
		const minTimeout = body.workflow_run_id ? Math.max(minFromRunTimeoutMs, context.runtime.timeoutMs) : undefined;
		return createOnce(context, call.with({ timeout: scope.timeout ?? minTimeout }), body);
	}
	let looked = false;
	const made = await poll({
		clock: context.runtime.clock,
		async read(leftMs) {
			try {
				return await createOnce(context, call.within(leftMs), body);
			} catch (error) {
				if (!AnyBrowserError.is(error) || !waitsFor(error.status) || !notStoredYet.test(error.message)) throw error;
			}
			if (!looked) await requireEnded(context, call.next().within(leftMs), sessionId);
			looked = true;
			return undefined;
		},
		isDone: profile => profile !== undefined,
		deadlineMs: call.leftMs,
		signal: scope.signal,
		onTimeout: () => {
			const message = `${operation}: the state of session ${sessionId} was not stored after ${scope.deadlineMs} ms. Call it again to go on waiting; a session's state makes one profile and no more`;
			return call.error('timeout', message, { retryable: true });
		},
	});
	// `poll` ends with what `isDone` accepts, or throws.
	return made as Schemas['BrowserProfile'];
}

/** 400 when the state isn't stored yet, 409 when a profile is being made of it. */
function waitsFor(status: number | undefined): boolean {
	return status === 400 || status === 409;
}

/** Waiting for the state of a session that goes on would be in vain. */
async function requireEnded(context: SkyvernContext, call: SkyvernCall, id: string): Promise<void> {
	const { status } = await readSession(context, call, id);
	if (isFinalSessionStatus(status) || status === 'unknown') return;
	throw call.refuse(`the session ${id} is still open (${status}): close it first, or use \`session.saveProfile\``);
}

async function createOnce(
	{ runtime, provider }: SkyvernContext,
	call: SkyvernCall,
	body: Schemas['CreateBrowserProfileRequest'],
): Promise<Schemas['BrowserProfile']> {
	const { name } = body;
	const send: Send<SkyvernApi, Schemas['BrowserProfile']> = http => http.POST('/browser_profiles', { body });
	if ((body.browser_session_id ?? null) === null) {
		return call.write(zBrowserProfile, send, {
			lookFor: `List the profiles, or call \`reconcile()\`: one named "${name}" is it.`,
			async findSince(since) {
				const found = await findByName(call.detached(call.operation), name);
				return madeSince(
					found.map(raw => toProfile(provider, raw)),
					since,
				);
			},
			// A name that was there is answered by a conflict, so it surely was made now.
			undo: made => removeProfile(call.detached('profiles.delete'), made.browser_profile_id),
			idOf: made => made.browser_profile_id,
		});
	}
	const startedAt = runtime.clock.now();
	try {
		// Of a session's state there is one profile: a newer server answers a repetition with the same.
		return await call.repeatable(zBrowserProfile, send);
	} catch (error) {
		// An older server says of a repetition that the name is taken, or the state used up: by what came before.
		const isRepetition = AnyBrowserError.is(error) && error.attempts.length > 1;
		if (!isRepetition || (error.status !== 400 && error.status !== 409)) throw error;
		const named = await findByName(call.next(), name);
		const profiles = named.map(raw => toProfile(provider, raw));
		const [made] = await madeSince(profiles, () => new Date(runtime.serverClock.timeAt(startedAt)));
		const raw = named.find(({ browser_profile_id }) => browser_profile_id === made?.id);
		if (raw === undefined) throw error;
		return raw;
	}
}

/** Deletes a profile. */
export async function removeProfile(call: SkyvernCall, id: string): Promise<void> {
	const params = { path: { profile_id: call.id(id, 'profile id') } };
	await call.idempotent(http => http.DELETE('/browser_profiles/{profile_id}', { params }));
}

/** Which of some profiles a call may have made: their name is its own, so none of them is known to be another's. */
function madeSince(profiles: readonly Profile[], since: () => Date): Promise<readonly Profile[]> {
	return appearedSince(new PagePromise(async () => ({ items: profiles, nextCursor: null })), since, () => false);
}

/** The profile of a name; names are taken once. */
export async function findByName(call: SkyvernCall, name: string): Promise<readonly Schemas['BrowserProfile'][]> {
	// Other names may hold this one.
	for (let page = 1; ; page++) {
		const params = { query: { page, page_size: pageSize, search_key: name } };
		const found = await call.read(zBrowserProfileList, http => http.GET('/browser_profiles', { params }));
		const named = found.filter(profile => profile.name === name);
		if (named.length > 0 || found.length < pageSize) return named;
	}
}
