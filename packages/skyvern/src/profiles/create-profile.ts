import { AnyBrowserError, isFinalSessionStatus, PagePromise, type Profile } from '@anybrowser/core';
import { appearedSince, type CallScope, followUp, poll, within } from '@anybrowser/core/provider';
import { zBrowserProfile, zBrowserProfileList } from '../generated/schemas.ts';
import { readSession } from '../sessions/read-session.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { refusals } from '../wire/refusals.ts';
import { toProfile } from './to-profile.ts';

/** Milliseconds that a wait for a session's state takes at most when no `deadline` is given. */
export const archiveWaitMs = 5 * 60_000;

/** Milliseconds for one attempt from a run: the server itself waits up to 30 s for the run's state. */
const fromRunTimeoutMs = 90_000;

const pageSize = 100;

// Skyvern says 400 for a state that will never be and for one that isn't stored yet; only its words tell which.
const notStoredYet = /does not have a persisted profile archive|already being saved/i;

/**
 * Makes a profile. From a session it waits until the session's state is stored, which is a moment after its end.
 *
 * @param scope Bounded by a deadline where there is a session.
 */
export async function createProfile(
	context: SkyvernContext,
	operation: string,
	body: Schemas['CreateBrowserProfileRequest'],
	scope: CallScope,
): Promise<Schemas['BrowserProfile']> {
	const { runtime, provider } = context;
	const sessionId = body.browser_session_id;
	if (!sessionId) {
		const timeout = scope.timeout ?? (body.workflow_run_id ? Math.max(fromRunTimeoutMs, context.timeoutMs) : undefined);
		return createOnce(context, operation, body, { ...scope, timeout });
	}
	let looked = false;
	const made = await poll({
		clock: runtime.clock,
		async read(leftMs) {
			try {
				return await createOnce(context, operation, body, within(scope, leftMs, runtime.clock.now()));
			} catch (error) {
				if (!AnyBrowserError.is(error) || !waitsFor(error.status) || !notStoredYet.test(error.message)) throw error;
			}
			if (!looked)
				await requireEnded(context, operation, sessionId, within(followUp(scope), leftMs, runtime.clock.now()));
			looked = true;
			return undefined;
		},
		isDone: profile => profile !== undefined,
		deadlineMs: Math.max(1, scope.deadlineAt - runtime.clock.now()),
		signal: scope.signal,
		onTimeout: () => {
			const message = `${operation}: the state of session ${sessionId} was not stored after ${scope.deadlineMs} ms. Call it again to go on waiting; a session's state makes one profile and no more`;
			return new AnyBrowserError('timeout', message, { provider, operation, retryable: true });
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
async function requireEnded(context: SkyvernContext, operation: string, id: string, scope: CallScope): Promise<void> {
	const { status } = await readSession(context, operation, id, scope);
	if (isFinalSessionStatus(status) || status === 'unknown') return;
	throw refusals(operation)(
		`the session ${id} is still open (${status}): close it first, or use \`session.saveProfile\``,
	);
}

async function createOnce(
	context: SkyvernContext,
	operation: string,
	body: Schemas['CreateBrowserProfileRequest'],
	scope: CallScope,
): Promise<Schemas['BrowserProfile']> {
	const { runtime, api, provider } = context;
	const { name } = body;
	const startedAt = runtime.clock.now();
	const isFromSession = (body.browser_session_id ?? null) !== null;
	try {
		return await runtime.call<Schemas['BrowserProfile']>({
			operation: {
				name: operation,
				// Of a session's state there is one profile: a newer server answers a repetition with the same.
				kind: isFromSession ? 'repeatable' : 'write',
				lookFor: `List the profiles, or call \`reconcile()\`: one named "${name}" is it.`,
				findSince: async since => {
					const again = runtime.open({ apiKey: scope.apiKey, headers: scope.headers });
					const found = (await findByName(context, operation, name, again)).map(raw => toProfile(provider, raw));
					return madeSince(found, since);
				},
			},
			scope,
			schema: zBrowserProfile,
			send: init => api.POST('/browser_profiles', { ...init, body }),
		});
	} catch (error) {
		// An older server says of a repetition that the name is taken, or the state used up: by what came before.
		const isRepetition = isFromSession && AnyBrowserError.is(error) && error.attempts.length > 1;
		if (!isRepetition || (error.status !== 400 && error.status !== 409)) throw error;
		const named = await findByName(context, operation, name, followUp(scope));
		const profiles = named.map(raw => toProfile(provider, raw));
		const [made] = await madeSince(profiles, () => new Date(runtime.serverClock.timeAt(startedAt)));
		const raw = named.find(({ browser_profile_id }) => browser_profile_id === made?.id);
		if (raw === undefined) throw error;
		return raw;
	}
}

/** Which of some profiles a call may have made: their name is its own, so none of them is known to be another's. */
function madeSince(profiles: readonly Profile[], since: () => Date): Promise<readonly Profile[]> {
	return appearedSince(new PagePromise(async () => ({ items: profiles, nextCursor: null })), since, () => false);
}

/** The profile of a name; names are taken once. */
export async function findByName(
	context: SkyvernContext,
	operation: string,
	name: string,
	scope: CallScope,
): Promise<readonly Schemas['BrowserProfile'][]> {
	const { runtime, api } = context;
	// Other names may hold this one.
	for (let page = 1; ; page++) {
		const query = { page, page_size: pageSize, search_key: name };
		const found = await runtime.call({
			operation: { name: operation, kind: 'read' },
			scope,
			schema: zBrowserProfileList,
			send: init => api.GET('/browser_profiles', { ...init, params: { query } }),
		});
		const named = found.filter(profile => profile.name === name);
		if (named.length > 0 || found.length < pageSize) return named;
	}
}
