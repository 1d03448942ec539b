import type { SessionHandle } from '../client/session-handle.ts';
import type { Profile, ProfileKeeping } from '../contract/profile.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { discardProfile, discardUnanswered } from './discard-profile.ts';
import type { LoginCall } from './login-call.ts';
import type { LoginRequest } from './login-options.ts';
import { inLoginSession } from './login-session.ts';

/** Milliseconds that each step may take by which a new profile takes the place of the old one, whatever becomes of the caller. */
const maxReplaceMs = 30_000;

/** Logs in, in the way in which the provider keeps sessions, and gives the profile once it can be used. */
export async function keepLogin(
	call: LoginCall,
	login: LoginRequest,
	{ keeping, existing }: { readonly keeping: ProfileKeeping; readonly existing: Profile | undefined },
): Promise<Profile> {
	return keeping.way === 'from' ? saveFrom(call, login, existing) : saveInto(call, login, { keeping, existing });
}

/** A session saves into the profile that it was opened with. */
async function saveInto(
	call: LoginCall,
	login: LoginRequest,
	{ keeping, existing }: { readonly keeping: ProfileKeeping; readonly existing: Profile | undefined },
): Promise<Profile> {
	const { profiles, capabilities } = call.provider;
	const { settleTime } = keeping;
	const { id } = existing ?? (await create(call, login, settleTime));
	const save = capabilities['session.profile.save'] === 'none' ? {} : { save: true };
	try {
		await inLoginSession(call, { ...login.session, profile: { id, ...save } }, session => worked(call, login, session));
		await systemClock.sleep(login.settleTime ?? settleTime, call.signal);
		return await profiles.get(id, call.left);
	} catch (error) {
		// Its id would be lost, and where profiles aren't listed nobody finds it by its name.
		if (existing === undefined) await discardProfile(call, id, { settleTime, cause: error });
		throw error;
	}
}

async function create(call: LoginCall, login: LoginRequest, settleTime: number): Promise<Profile> {
	// Nothing is sent for a caller who has left, so nothing is looked for either.
	call.signal.throwIfAborted();
	try {
		return await call.provider.profiles.create({ name: login.name }, call.left);
	} catch (error) {
		const isUnknown = AnyBrowserError.is(error, 'ambiguous_outcome') || call.signal.aborted;
		if (isUnknown) await discardUnanswered(call, login.name, { settleTime, cause: error });
		return taken(call, login, error);
	}
}

/** A profile is made from a session that ends; where there was one, the new one takes its place. */
async function saveFrom(call: LoginCall, login: LoginRequest, existing: Profile | undefined): Promise<Profile> {
	const { profiles } = call.provider;
	const { name } = login;
	const start = existing === undefined ? {} : { profile: { id: existing.id } };
	const save = { name: existing === undefined ? name : `${name} (${crypto.randomUUID()})` };
	const saved = await savedAs(call, save.name, async keep =>
		inLoginSession(call, { ...login.session, ...start }, async session => {
			await worked(call, login, session);
			return keep(session);
		}),
	);
	if (existing === undefined) return saved;
	try {
		// A caller who leaves between the two would find neither under its name.
		const replacing = { ...call.ending, deadline: maxReplaceMs };
		await profiles.delete(existing.id, replacing);
		return await profiles.update(saved.id, { name }, replacing);
	} catch (error) {
		if (!AnyBrowserError.is(error)) throw error;
		const what = `the login is saved as ${saved.id} (${save.name}), and could not take the place of ${existing.id}`;
		throw call.error(
			error.code,
			`${what}: ${error.message}. Delete ${existing.id} if it is there, and name the other one ${JSON.stringify(name)}`,
			{ cause: error },
		);
	}
}

/** Keeps a session as a profile. What may have been made for a caller who has left is deleted: its id would be lost. */
async function savedAs(
	call: LoginCall,
	name: string,
	work: (keep: (session: SessionHandle) => Promise<Profile>) => Promise<Profile>,
): Promise<Profile> {
	let isBegun = false;
	try {
		return await work(session => {
			isBegun = true;
			return session.saveProfile(name, {}, call.left);
		});
	} catch (error) {
		const isUnknown = AnyBrowserError.is(error, 'ambiguous_outcome') || call.signal.aborted;
		if (isBegun && isUnknown) await discardUnanswered(call, name, { settleTime: 0, cause: error });
		throw error;
	}
}

async function worked(call: LoginCall, { work }: LoginRequest, session: SessionHandle): Promise<void> {
	await work(session, { signal: call.signal });
}

function taken(call: LoginCall, { name }: LoginRequest, error: unknown): never {
	if (!AnyBrowserError.is(error, 'conflict')) throw error;
	const message = `there is a profile called ${JSON.stringify(name)}, which can't be found by its name here. Pass its \`id\`, as the login that made it returned it, or take another name`;
	throw call.error('conflict', message, { cause: error });
}
