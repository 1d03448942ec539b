import type { Profile, ProfileOperations } from '../contract/profile.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { LoginOptions, LoginWork } from '../profiles/login-options.ts';
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

/** A client's profiles. */
export function clientProfiles(provider: BrowserSessionProvider, sessions: Sessions): ProfileOperations & Logins {
	let loading: Promise<Logins> | undefined;
	const logins = () => {
		loading ??= import('../profiles/profile-logins.ts').then(
			({ ProfileLogins }) => new ProfileLogins(provider, sessions),
		);
		return loading;
	};
	return Object.freeze({
		...provider.profiles,
		async login(...given: Parameters<Logins['login']>) {
			return (await logins()).login(...given);
		},
	});
}
