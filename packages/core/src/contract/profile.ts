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

/** What a provider can do with profiles. */
export interface ProfileOperations {
	create(options?: CreateProfileOptions, request?: RequestOptions): Promise<Profile>;
	get(id: string, request?: RequestOptions): Promise<Profile>;
	/** `await` gives one page, `for await` every profile. */
	list(query?: ListProfilesQuery, request?: RequestOptions): PagePromise<Profile>;
	update(id: string, options: UpdateProfileOptions, request?: RequestOptions): Promise<Profile>;
	delete(id: string, request?: RequestOptions): Promise<void>;
}
