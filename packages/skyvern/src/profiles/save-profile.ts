import { AnyBrowserError, type Profile, type RequestOptions, type SaveProfileOptions } from '@anybrowser/core';
import { followUp, observe, remaining } from '@anybrowser/core/provider';
import type { skyvernSessions } from '../sessions/skyvern-sessions.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { refusals } from '../wire/refusals.ts';
import { archiveWaitMs, createProfile, findByName } from './create-profile.ts';
import { toProfile } from './to-profile.ts';

/** What is done with a session to save it. */
export type SavingSessions = Pick<ReturnType<typeof skyvernSessions>, 'update' | 'close'>;

const operation = 'sessions.saveProfile';

/** What has become of the session, and what to do next, when saving stopped after a step. */
const whatNow = {
	open: (id: string) => `The session ${id} is as it was.`,
	marked: (id: string) => `The session ${id} is told to keep its state, and may still be open. Call it again.`,
	closed: (id: string) =>
		`The session ${id} is closed and its state kept. Call it again, or \`profiles.create({ name, fromSessionId: "${id}" })\`.`,
};

/** Tells an open session to keep its state, closes it, and makes a profile once the state is stored. */
export async function saveProfile(
	context: SkyvernContext,
	sessions: SavingSessions,
	sessionId: string,
	options: SaveProfileOptions,
	request?: RequestOptions,
): Promise<Profile> {
	const { runtime, provider } = context;
	const id = context.pathId(sessionId, 'session id', operation);
	const { name, description, onStep } = options;
	requireName(name);
	const scope = runtime.open({ ...request, deadline: request?.deadline ?? archiveWaitMs });
	const inner = followUp(scope);
	let state: keyof typeof whatNow = 'open';
	try {
		// Closing can't be undone, so a name that is taken is found out before.
		const [taken] = await findByName(context, operation, name, inner);
		if (taken) {
			const message = `${operation}: a profile named "${name}" already exists (${taken.browser_profile_id}). Take another name`;
			throw new AnyBrowserError('conflict', message, { provider, operation });
		}
		await mark(sessions, id, remaining(inner, runtime.clock.now()));
		state = 'marked';
		observe(() => onStep?.('marked'));
		await sessions.close(id, {}, remaining(inner, runtime.clock.now()));
		state = 'closed';
		observe(() => onStep?.('closed'));
		const body = { name, ...(description !== undefined && { description }), browser_session_id: id };
		const raw = await createProfile(context, operation, body, scope);
		observe(() => onStep?.('saved'));
		return toProfile(provider, raw);
	} catch (error) {
		throw withState(error, whatNow[state](id));
	}
}

/** A session that has ended may have been told earlier: what it kept decides, and that is asked later. */
async function mark(sessions: SavingSessions, id: string, request: RequestOptions): Promise<void> {
	try {
		await sessions.update(id, { saveProfile: true }, request);
	} catch (error) {
		if (!AnyBrowserError.is(error, 'conflict')) throw error;
	}
}

/** @throws AnyBrowserError `invalid_request` */
export function requireName(name: unknown, called = operation): void {
	if (typeof name === 'string' && name.trim() !== '') return;
	throw refusals(called)(`\`name\` needs a name that says what the profile is, got ${JSON.stringify(name)}`);
}

/** The same error, saying more. The caller's own reason to abort, and what can be reconciled, stay what they are. */
function withState(error: unknown, state: string): unknown {
	if (!AnyBrowserError.is(error) || error.code === 'ambiguous_outcome') return error;
	const { code, message, provider, status, requestId, retryable, retryAfterMs, attempts } = error;
	const details = { provider, operation, status, requestId, retryable, retryAfterMs, attempts, cause: error };
	return new AnyBrowserError(code, `${message}. ${state}`, details);
}
