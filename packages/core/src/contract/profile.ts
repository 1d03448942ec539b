import type { PagePromise } from './page-promise.ts';
import type { RequestOptions } from './request-options.ts';
import type { Warning } from './warning.ts';

/** A stored browser state: cookies, storage, logins. Plain data; `JSON.stringify` leaves `raw` out. */
export interface Profile {
	readonly provider: string;
	readonly id: string;
	readonly name: string | null;
	readonly description: string | null;
	readonly createdAt: Date | null;
	readonly updatedAt: Date | null;
	readonly warnings: readonly Warning[];
	/** The provider's own answer, not enumerable. */
	readonly raw: unknown;
}

/** How a profile is made. */
export interface CreateProfileOptions {
	/** What people call it. Where the provider knows only ids, it becomes the id. Default: one is made up. */
	readonly name?: string | undefined;
	/** An id of the caller's own, where the provider takes one. */
	readonly id?: string | undefined;
	readonly description?: string | undefined;
	/** Take the state of this ended session. Default: a blank profile. */
	readonly fromSessionId?: string | undefined;
}

/** How far the saving of a session has come: it is told to keep its state, it has ended, its profile is there. */
export type SaveProfileStep = 'marked' | 'closed' | 'saved';

/** How a session is saved as a profile. */
export interface SaveProfileOptions {
	/** What people call it. */
	readonly name: string;
	readonly description?: string | undefined;
	/** Told every step as it is done, so that a caller who aborts knows how far it got. */
	readonly onStep?: ((step: SaveProfileStep) => void) | undefined;
}

/** What can be changed about a profile; what is left out stays. */
export interface UpdateProfileOptions {
	readonly name?: string | undefined;
	readonly description?: string | undefined;
}

/** Which profiles are listed. */
export interface ListProfilesQuery {
	readonly limit?: number | undefined;
	/** Where to go on: a `nextCursor` from an earlier page. */
	readonly cursor?: string | undefined;
}

/** How a vendor keeps the state of a session as a profile. */
export interface ProfileKeeping {
	/** `into`: a session saves into the profile that it was opened with, as it ends. `from`: a profile is made of one that ends. */
	readonly way: 'into' | 'from';
	/** Milliseconds after a session's end until the profile that it saved into can be used. */
	readonly settleTime: number;
}

/** What a provider can do with profiles. */
export interface ProfileOperations {
	create(options?: CreateProfileOptions, request?: RequestOptions): Promise<Profile>;
	get(id: string, request?: RequestOptions): Promise<Profile>;
	/** `await` gives one page, `for await` every profile. */
	list(query?: ListProfilesQuery, request?: RequestOptions): PagePromise<Profile>;
	update(id: string, options: UpdateProfileOptions, request?: RequestOptions): Promise<Profile>;
	delete(id: string, request?: RequestOptions): Promise<void>;
	/**
	 * Ends an open session and makes a profile of its state, waiting until that is stored (by default at most 5 minutes).
	 *
	 * @throws UnsupportedCapabilityError where sessions can't be saved as a new profile.
	 * @throws AnyBrowserError `conflict` when the name is taken, `timeout` when the deadline passed first; the message
	 * says what has become of the session. Calling it again goes on where it stopped.
	 */
	saveFrom(sessionId: string, options: SaveProfileOptions, request?: RequestOptions): Promise<Profile>;
	/** How logins are kept, where the manifest claims `profiles.login`. */
	readonly keeping?: ProfileKeeping | undefined;
}
