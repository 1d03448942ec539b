import type { Sessions } from '../client/sessions.ts';
import type { Profile } from '../contract/profile.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import { createAttemptSignal } from '../http/attempt-signal.ts';
import { openScope, requireCount, requirePositive } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { settleOrAbort } from '../http/settle-or-abort.ts';
import { BoundedMap } from '../provider/bounded-map.ts';
import { nearestName } from '../provider/nearest-name.ts';
import { findProfile } from './find-profile.ts';
import { keepLogin } from './keep-login.ts';
import { LoginCall, loginOperation } from './login-call.ts';
import type { LoginOptions, LoginRequest, LoginWork } from './login-options.ts';
import { inLoginSession } from './login-session.ts';

/** Logins whose profile's id is remembered. */
const maxRemembered = 10_000;

const optionNames = Object.keys({
	session: true,
	isLoggedIn: true,
	renew: true,
	maxAge: true,
	id: true,
	settleTime: true,
} satisfies Readonly<Record<keyof LoginOptions, true>>);

/** The logins of one client: each under way once. */
export class ProfileLogins {
	readonly #provider: BrowserSessionProvider;
	readonly #sessions: Sessions;
	readonly #running = new Map<string, { readonly done: Promise<Profile>; readonly hasLeft: () => boolean }>();
	/** By name, where the provider can't be asked for it. */
	readonly #ids = new BoundedMap<string, string>(maxRemembered);

	constructor(provider: BrowserSessionProvider, sessions: Sessions) {
		this.#provider = provider;
		this.#sessions = sessions;
	}

	login(name: string, work: LoginWork, options: LoginOptions = {}, request: RequestOptions = {}): Promise<Profile> {
		return this.#call(this.#check(name, work, options), request, { isShared: true });
	}

	/** The same for work that no other login of the name stands for: it waits until that one has ended. */
	replace(name: string, work: LoginWork, options: LoginOptions, request: RequestOptions): Promise<Profile> {
		const login = this.#check(name, work, options);
		return this.#call({ ...login, renew: true }, request, { isShared: false });
	}

	async #call(
		login: LoginRequest,
		request: RequestOptions,
		{ isShared }: { readonly isShared: boolean },
	): Promise<Profile> {
		openScope(request, systemClock.now());
		const stop = createAttemptSignal({
			clock: systemClock,
			timeoutMs: Number.POSITIVE_INFINITY,
			leftMs: request.deadline ?? Number.POSITIVE_INFINITY,
			caller: request.signal,
		});
		const call = new LoginCall({ provider: this.#provider, sessions: this.#sessions }, request, stop.signal);
		const hasLeft = () => stop.stopped !== undefined;
		try {
			return await this.#enter(call, login, { key: JSON.stringify([request.apiKey, login.name]), isShared, hasLeft });
		} catch (error) {
			if (stop.stopped !== 'deadline' || error !== stop.signal.reason) throw error;
			throw call.error('timeout', `${JSON.stringify(login.name)} was not logged in within ${request.deadline} ms`);
		} finally {
			stop.release();
		}
	}

	/** Waits for the login of the name that is under way, or does it. */
	async #enter(
		call: LoginCall,
		login: LoginRequest,
		{ key, isShared, hasLeft }: { readonly key: string; readonly isShared: boolean; readonly hasLeft: () => boolean },
	): Promise<Profile> {
		for (;;) {
			call.signal.throwIfAborted();
			const other = this.#running.get(key);
			if (other === undefined) break;
			try {
				const profile = await settleOrAbort(other.done, call.signal, async () => {});
				if (isShared) return profile;
			} catch (error) {
				// Another caller's time or patience is no reason for this one to fail.
				if (hasLeft() || (isShared && !other.hasLeft())) throw error;
			}
		}
		const done = this.#logIn(key, call, login);
		this.#running.set(key, { done, hasLeft });
		try {
			return await done;
		} finally {
			this.#running.delete(key);
		}
	}

	async #logIn(key: string, call: LoginCall, login: LoginRequest): Promise<Profile> {
		const { keeping } = this.#provider.profiles;
		if (keeping === undefined || this.#provider.capabilities[loginOperation] === 'none') throw this.#refusal();
		await requireOpenable(call, login);
		const known = login.id ?? this.#ids.get(key);
		const existing = await findProfile(call, login.name, { id: known, isCallers: login.id !== undefined });
		if (existing !== undefined && (await isGood(call, login, existing))) return existing;
		const profile = await keepLogin(call, login, { keeping, existing });
		this.#ids.set(key, profile.id);
		return profile;
	}

	#refusal(): UnsupportedCapabilityError {
		const { name, capabilityNotes } = this.#provider;
		return new UnsupportedCapabilityError(name, loginOperation, loginOperation, capabilityNotes[loginOperation]);
	}

	/** @throws AnyBrowserError `invalid_request` */
	#check(name: unknown, work: unknown, options: LoginOptions): LoginRequest {
		const { name: provider } = this.#provider;
		const refuse = (message: string) =>
			new AnyBrowserError('invalid_request', `${loginOperation}: ${message}`, { provider, operation: loginOperation });
		if (typeof name !== 'string' || name.trim() === '')
			throw refuse('it needs a name, by which the login is found again');
		if (typeof work !== 'function') throw refuse('it takes the name, then the function that logs in, then the options');
		for (const given of Object.keys(options)) {
			if (optionNames.includes(given)) continue;
			const nearest = nearestName(given, optionNames);
			throw refuse(
				`\`${given}\` is no option. ${nearest ? `Did you mean \`${nearest}\`?` : `Known: ${optionNames.join(', ')}`}`,
			);
		}
		const { session = {}, isLoggedIn, renew = false, maxAge = Number.POSITIVE_INFINITY, id, settleTime } = options;
		if ('profile' in session) throw refuse('`session.profile` is what it makes; say which one by `id`');
		if (isLoggedIn !== undefined && typeof isLoggedIn !== 'function')
			throw refuse('`isLoggedIn` is a function of a session');
		if (typeof renew !== 'boolean') throw refuse('`renew` is true or false; an age is `maxAge`');
		requirePositive('maxAge', maxAge);
		if (settleTime !== undefined) requireCount('settleTime', settleTime);
		// The casts are sound: whatever the provider's own options are, the provider checks them.
		return {
			name,
			work: work as LoginWork,
			session: session as LoginRequest['session'],
			isLoggedIn,
			renew,
			maxAge,
			id,
			settleTime,
		};
	}
}

/** Whether a profile that is there will do. */
async function isGood(
	call: LoginCall,
	{ session, isLoggedIn, renew, maxAge }: LoginRequest,
	profile: Profile,
): Promise<boolean> {
	if (renew) return false;
	const savedAt = profile.updatedAt ?? profile.createdAt;
	// One whose age nobody tells may be older.
	if (maxAge !== Number.POSITIVE_INFINITY && !(savedAt && systemClock.wallTime() - savedAt.getTime() <= maxAge))
		return false;
	if (isLoggedIn === undefined) return true;
	const isDiscarded = call.provider.capabilities['session.profile.readOnly'] !== 'none';
	const opened = { id: profile.id, ...(isDiscarded && { readOnly: true }) };
	return inLoginSession(call, { ...session, profile: opened }, async opened => (await isLoggedIn(opened)) === true);
}

/**
 * Has the provider look at the session's options before a profile is made for it: it looks first, and sends nothing for a
 * caller who has left.
 *
 * @throws AnyBrowserError as `sessions.create` does before it sends anything.
 */
async function requireOpenable({ provider }: LoginCall, { session }: LoginRequest): Promise<void> {
	const unsent = new AnyBrowserError('invalid_request', 'it was only to be looked at');
	try {
		await provider.create(session, { signal: AbortSignal.abort(unsent) });
	} catch (error) {
		if (error !== unsent) throw error;
	}
}
