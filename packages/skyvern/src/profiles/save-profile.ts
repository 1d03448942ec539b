import { AnyBrowserError, type Profile, type RequestOptions, type SaveProfileOptions } from '@anybrowser/core';
import { observe, quoted } from '@anybrowser/core/provider';
import type { skyvernSessions } from '../sessions/skyvern-sessions.ts';
import type { CheckedCall, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { createProfile, findByName } from './create-profile.ts';
import { toProfile } from './to-profile.ts';

/** What is done with a session to save it. */
export type SavingSessions = Pick<ReturnType<typeof skyvernSessions>, 'update' | 'close'>;

/** What has become of the session, and what to do next, when saving stopped after a step. */
const whatNow = {
	open: (id: string) => `The session ${id} is as it was.`,
	marked: (id: string) => `The session ${id} is told to keep its state, and may still be open. Call it again.`,
	closed: (id: string) =>
		`The session ${id} is closed and its state kept. Call it again, or \`profiles.create({ name, fromSessionId: "${id}" })\`.`,
};

/** What is saved as what. */
interface SaveRequest extends SaveProfileOptions {
	readonly sessions: SavingSessions;
	readonly id: string;
}

/** Tells an open session to keep its state, closes it, and makes a profile once the state is stored. */
export async function saveProfile(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessions, id, name, description, onStep }: SaveRequest,
): Promise<Profile> {
	let state: keyof typeof whatNow = 'open';
	try {
		// Closing can't be undone, so a name that is taken is found out before.
		const [taken] = await findByName(call.next(), name);
		if (taken) {
			const message = `${call.operation}: a profile named "${name}" already exists (${taken.browser_profile_id}). Take another name`;
			throw call.error('conflict', message);
		}
		await mark(sessions, id, call.request);
		state = 'marked';
		observe(() => onStep?.('marked'));
		await sessions.close(id, {}, call.request);
		state = 'closed';
		observe(() => onStep?.('closed'));
		const body = { name, ...(description !== undefined && { description }), browser_session_id: id };
		const raw = await createProfile(context, call, body);
		observe(() => onStep?.('saved'));
		return toProfile(context.provider, raw);
	} catch (error) {
		throw withState(call, error, whatNow[state](id));
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
export function requireName(call: CheckedCall, name: unknown): void {
	if (typeof name === 'string' && name.trim() !== '') return;
	throw call.refuse(`\`name\` needs a name that says what the profile is, got ${quoted(name)}`);
}

/** The same error, saying more. The caller's own reason to abort, and what can be reconciled, stay what they are. */
function withState(call: SkyvernCall, error: unknown, state: string): unknown {
	if (!AnyBrowserError.is(error) || error.code === 'ambiguous_outcome') return error;
	const { code, message, status, requestId, retryable, retryAfterMs, attempts } = error;
	const details = { status, requestId, retryable, retryAfterMs, attempts, cause: error };
	return call.error(code, `${message}. ${state}`, details);
}
