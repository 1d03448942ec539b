import type { Profile, ProfileOperations } from '../contract/profile.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { StorageState } from '../contract/storage-state.ts';
import type { LoginOptions, LoginWork } from '../profiles/login-options.ts';
import type { ProfileLogins } from '../profiles/profile-logins.ts';
import type { ExportProfileOptions, ImportProfileOptions } from '../profiles/storage-states.ts';
import type { Sessions } from './sessions.ts';
import type { Claims } from './supported.ts';

/** What a client does with profiles beyond its provider's own operations. */
export interface Logins<Provider extends Claims = Claims> {
	/**
	 * Logs in once: opens a session, runs `work` in it, closes it on every way out, and gives the profile once it can be used.
	 * Called again it gives the profile that is there, or renews it. Two calls at once with one name are one login.
	 *
	 * When `work` throws, or the call is aborted, a profile that was begun is deleted. One that was there before may have kept
	 * what the work did until then, where sessions save into the profile that they were opened with.
	 *
	 * @param name What the profile is called.
	 * @throws UnsupportedCapabilityError where sessions don't keep their state; nothing was sent.
	 * @throws AnyBrowserError `conflict` where it can't be told which profile has the name; `timeout` when the deadline passed
	 * first. What `work` throws is thrown on.
	 */
	login(
		name: string,
		work: LoginWork<Provider>,
		options?: LoginOptions<Provider>,
		request?: RequestOptions,
	): Promise<Profile>;
}

/** Profiles as storage states. */
export interface StorageStateOperations {
	/**
	 * What a profile remembers, in the format of Playwright's `storageState`: it opens a session with the profile, reads its
	 * cookies and the `localStorage` of origins, and closes it. Whoever has the state is logged in.
	 *
	 * @throws UnsupportedCapabilityError where browsers have no address; nothing was sent.
	 */
	export(id: string, options?: ExportProfileOptions, request?: RequestOptions): Promise<StorageState>;
	/**
	 * Makes a profile of a state that was made elsewhere: by another provider, or by a Chromium of your own. Called again, or
	 * for a profile that is there, it adds to what that has.
	 *
	 * @throws UnsupportedCapabilityError where browsers have no address; nothing was sent.
	 * @throws AnyBrowserError `invalid_request` for a state that is none, before anything is opened; else as `login` does.
	 */
	import(state: StorageState, options: ImportProfileOptions, request?: RequestOptions): Promise<Profile>;
}

/** A client's profiles. */
export function clientProfiles(
	provider: BrowserSessionProvider,
	sessions: Sessions,
): ProfileOperations & Logins & StorageStateOperations {
	let loading: Promise<ProfileLogins> | undefined;
	const logins = () => {
		loading ??= import('../profiles/profile-logins.ts').then(
			({ ProfileLogins }) => new ProfileLogins(provider, sessions),
		);
		return loading;
	};
	let reaching: Promise<StorageStateOperations> | undefined;
	const states = async () => {
		const own = await logins();
		reaching ??= import('../profiles/storage-states.ts').then(
			({ StorageStates }) => new StorageStates(provider, sessions, own),
		);
		return reaching;
	};
	return Object.freeze({
		...provider.profiles,
		async login(...given: Parameters<Logins['login']>) {
			return (await logins()).login(...given);
		},
		async export(...given: Parameters<StorageStateOperations['export']>) {
			return (await states()).export(...given);
		},
		async import(...given: Parameters<StorageStateOperations['import']>) {
			return (await states()).import(...given);
		},
	});
}
