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
import { profileCapabilities } from '@anybrowser/core/provider';
import { checkProxy } from './check-proxy.ts';
import { archiveWaitMs, createProfile } from './create-profile.ts';
import { zBrowserProfile, zBrowserProfileList, zBrowserProfileUsage } from './generated/schemas.ts';
import { numberedPages } from './numbered-pages.ts';
import { proxyLocation } from './proxy-location.ts';
import { refusals } from './refusals.ts';
import { requireName, type SavingSessions, saveProfile } from './save-profile.ts';
import type { Schemas, SkyvernContext } from './skyvern-context.ts';
import { toProfile } from './to-profile.ts';

/** How a profile leaves the network, wherever it is used. */
export interface SkyvernProfileProxy {
	/** A place, or a server of your own where Skyvern is self-hosted. */
	readonly proxy?: Exclude<BrowserProxy, 'self'> | undefined;
	/** Keeps the same exit address. */
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
	/** `true`: those that Skyvern keeps by itself; `false`: those that were made by hand. Default: both. */
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
	/** Newest first. `await` gives one page, `for await` every profile. */
	list(query?: SkyvernProfilesQuery, request?: RequestOptions): PagePromise<Profile>;
	update(id: string, options: SkyvernUpdateProfileOptions, request?: RequestOptions): Promise<Profile>;
	/** What depends on a profile: workflows, credentials and recent runs, in Skyvern's words. */
	usage(id: string, request?: RequestOptions): Promise<Schemas['BrowserProfileUsage']>;
}

/** Skyvern's browser profiles. */
export function skyvernProfiles(context: SkyvernContext, sessions: SavingSessions): SkyvernProfiles {
	const { runtime, api, guard, provider } = context;
	return {
		saveFrom: (sessionId, options, request) => {
			guard.check('sessions.saveProfile', ['sessions.saveProfile']);
			return saveProfile(context, sessions, sessionId, options, request);
		},

		async create(options = {}, request) {
			const operation = 'profiles.create';
			const warnings = guard.check(operation, profileCapabilities(options));
			const { name = madeUpName(), description, fromSessionId, fromRunId } = options;
			requireName(name, operation);
			checkProxy(options.proxy, refusals(operation));
			if (fromSessionId !== undefined && fromRunId !== undefined) {
				throw refusals(operation)('`fromSessionId` and `fromRunId` are two sources; set one of them');
			}
			if (fromSessionId !== undefined) context.pathId(fromSessionId, 'session id', operation);
			if (fromRunId !== undefined) context.pathId(fromRunId, 'run id', operation);
			const body = {
				name,
				...(description !== undefined && { description }),
				...(fromSessionId !== undefined && { browser_session_id: fromSessionId }),
				...(fromRunId !== undefined && { workflow_run_id: fromRunId }),
				...proxyFields(options),
			};
			const deadline = request?.deadline ?? (fromSessionId === undefined ? undefined : archiveWaitMs);
			const raw = await createProfile(context, operation, body, runtime.open({ ...request, deadline }));
			return toProfile(provider, raw, warnings);
		},

		async get(id, request) {
			const operation = 'profiles.get';
			const profile_id = context.pathId(id, 'profile id', operation);
			const raw = await runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zBrowserProfile,
				send: init => api.GET('/browser_profiles/{profile_id}', { ...init, params: { path: { profile_id } } }),
			});
			return toProfile(provider, raw);
		},

		list(query = {}, request) {
			const operation = 'profiles.list';
			const { search, includeDeleted, managed } = query;
			const filters = {
				...(search !== undefined && { search_key: search }),
				...(includeDeleted !== undefined && { include_deleted: includeDeleted }),
				...(managed !== undefined && { managed }),
			};
			const read = (paging: { readonly page: number; readonly page_size: number }) =>
				runtime.call({
					operation: { name: operation, kind: 'read' },
					scope: runtime.open(request),
					schema: zBrowserProfileList,
					send: init => api.GET('/browser_profiles', { ...init, params: { query: { ...paging, ...filters } } }),
				});
			return numberedPages(query, operation, read, row => toProfile(provider, row));
		},

		async update(id, options, request) {
			const operation = 'profiles.update';
			const profile_id = context.pathId(id, 'profile id', operation);
			const { name, description, rotateProxySession } = options;
			if (name !== undefined) requireName(name, operation);
			checkProxy(options.proxy, refusals(operation));
			const body = {
				...(name !== undefined && { name }),
				...(description !== undefined && { description }),
				...proxyFields(options),
				...(rotateProxySession && { rotate_proxy_session_id: true }),
			};
			if (Object.keys({ ...body, ...request?.body }).length === 0) {
				throw refusals(operation)('it needs a name, a description or something else to change');
			}
			const raw = await runtime.call({
				// Another exit address each time is not the same as one.
				operation: { name: operation, kind: rotateProxySession ? 'write' : 'idempotent' },
				scope: runtime.open(request),
				schema: zBrowserProfile,
				send: init => api.PATCH('/browser_profiles/{profile_id}', { ...init, params: { path: { profile_id } }, body }),
			});
			return toProfile(provider, raw);
		},

		async delete(id, request) {
			const operation = 'profiles.delete';
			const profile_id = context.pathId(id, 'profile id', operation);
			await runtime.call({
				operation: { name: operation, kind: 'idempotent' },
				scope: runtime.open(request),
				send: init => api.DELETE('/browser_profiles/{profile_id}', { ...init, params: { path: { profile_id } } }),
			});
		},

		async usage(id, request) {
			const operation = 'profiles.usage';
			const profile_id = context.pathId(id, 'profile id', operation);
			return runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zBrowserProfileUsage,
				send: init => api.GET('/browser_profiles/{profile_id}/usage', { ...init, params: { path: { profile_id } } }),
			});
		},
	};
}

function proxyFields({ proxy, proxySessionId }: SkyvernProfileProxy) {
	const location = proxyLocation(proxy);
	return {
		...(location !== undefined && { proxy_location: location }),
		...(proxySessionId !== undefined && { proxy_session_id: proxySessionId }),
	};
}

/** Skyvern insists on a name, and on one that no other profile has. */
function madeUpName(): string {
	return `profile-${crypto.randomUUID()}`;
}
