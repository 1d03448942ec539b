import type { SessionHandle } from '../client/session-handle.ts';
import type { Claims, SupportedSessionOptions } from '../client/supported.ts';
import type { CreateSessionOptions } from '../contract/session.ts';

/** What logs in. `signal` is aborted when the caller leaves, or the deadline has passed. */
export type LoginWork<Provider extends Claims = Claims> = (
	session: SessionHandle<Provider>,
	context: { readonly signal: AbortSignal },
) => unknown;

/** How a login is kept, and when it is done anew. */
export interface LoginOptions<Provider extends Claims = Claims> {
	/** How the sessions are opened. The profile is the login's own affair. */
	readonly session?: Omit<SupportedSessionOptions<Provider>, 'profile'> | undefined;
	/**
	 * Whether a session with the profile is still logged in. It is asked in a session of its own, which discards what it does
	 * where the provider has that. Default: a profile that is there counts as logged in.
	 */
	readonly isLoggedIn?: ((session: SessionHandle<Provider>) => boolean | Promise<boolean>) | undefined;
	/** Log in whether or not there is a profile. Default: `false`. */
	readonly renew?: boolean | undefined;
	/** Milliseconds since the profile was saved last, after which it is renewed. Default: it is never too old. */
	readonly maxAge?: number | undefined;
	/**
	 * The profile's id. Where profiles can't be listed, another process finds it by nothing else. Default: it is found by its
	 * name.
	 */
	readonly id?: string | undefined;
	/**
	 * Milliseconds that the provider needs after a session's end until the profile that it saved into can be used. Default:
	 * what it is known to need.
	 */
	readonly settleTime?: number | undefined;
}

/** The same for every provider. */
export interface LoginRequest {
	readonly name: string;
	readonly work: LoginWork;
	readonly session: Omit<CreateSessionOptions, 'profile'>;
	readonly isLoggedIn: LoginOptions['isLoggedIn'];
	readonly renew: boolean;
	readonly maxAge: number;
	readonly id: string | undefined;
	readonly settleTime: number | undefined;
}
