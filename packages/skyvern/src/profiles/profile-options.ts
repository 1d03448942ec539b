import type {
	BrowserProxy,
	CreateProfileOptions,
	ListProfilesQuery,
	PagePromise,
	Profile,
	ProfileOperations,
	RequestOptions,
	UpdateProfileOptions,
} from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';

/** How a profile leaves the network, wherever it is used. */
export interface SkyvernProfileProxy {
	/** A place. A server of your own is set for each session instead. */
	readonly proxy?: Extract<BrowserProxy, { readonly country: string }> | undefined;
	/** What is no place, such as `NONE` or `RESIDENTIAL_ISP`, in Skyvern's words; instead of `proxy`. */
	readonly proxyLocation?: Schemas['ProxyRegion'] | undefined;
	/** Keeps the same exit address. A session takes it with `RESIDENTIAL_ISP` only. */
	readonly proxySessionId?: string | undefined;
}

/** How a profile is made at Skyvern: blank, from a session, or from a run. */
export interface SkyvernCreateProfileOptions extends CreateProfileOptions, SkyvernProfileProxy {
	/** Take the state of this workflow run (`wr_…`); not together with `fromSessionId`. */
	readonly fromRunId?: string | undefined;
}

/** What can be changed about a profile; what is left out stays. */
export interface SkyvernUpdateProfileOptions extends UpdateProfileOptions, SkyvernProfileProxy {
	/** Take another exit address. */
	readonly rotateProxySession?: boolean | undefined;
}

/** Which profiles are listed. */
export interface SkyvernProfilesQuery extends ListProfilesQuery {
	/** Part of the name or of the description. */
	readonly search?: string | undefined;
	/** Deleted ones too. Default: `false`. */
	readonly includeDeleted?: boolean | undefined;
	/** `true`: those that Skyvern keeps on its own; `false`: those that were made by hand. Default: both. */
	readonly managed?: boolean | undefined;
}

/** What Skyvern can do with profiles, on top of what every provider can. */
export interface SkyvernProfiles extends ProfileOperations {
	/**
	 * Makes a profile. From a session it waits until the session's state is stored, by default at most 5 minutes; a
	 * session's state makes one profile and no more.
	 *
	 * @throws AnyBrowserError `conflict` when the name is taken, `invalid_request` when the session was never told to keep
	 * its state or is still open, `timeout` when the deadline passed first.
	 */
	create(options?: SkyvernCreateProfileOptions, request?: RequestOptions): Promise<Profile>;
	/** Newest first. `await` gives one page, of 100 unless `limit` says else, `for await` every profile. */
	list(query?: SkyvernProfilesQuery, request?: RequestOptions): PagePromise<Profile>;
	/**
	 * Changes a profile. `rotateProxySession` makes it a change that is never sent twice.
	 *
	 * @throws AnyBrowserError `not_found` for an unknown profile, `conflict` when the name is taken, `invalid_request` when
	 * there is nothing to change; nothing was sent.
	 */
	update(id: string, options: SkyvernUpdateProfileOptions, request?: RequestOptions): Promise<Profile>;
	/** What depends on a profile: workflows, credentials and recent runs, in Skyvern's words. */
	usage(id: string, request?: RequestOptions): Promise<Schemas['BrowserProfileUsage']>;
}
