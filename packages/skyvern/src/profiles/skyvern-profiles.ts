import type { BrowserProxy } from '@anybrowser/core';
import { checkProxy, profileCapabilities, type Send } from '@anybrowser/core/provider';
import { zBrowserProfile, zBrowserProfileList, zBrowserProfileUsage } from '../generated/schemas.ts';
import type { CheckedCall, Schemas, SkyvernApi, SkyvernContext } from '../skyvern-context.ts';
import { checkPlace } from '../wire/check-proxy.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
import { placeLocation } from '../wire/proxy-location.ts';
import { archiveWaitMs, createProfile, removeProfile } from './create-profile.ts';
import type { SkyvernProfileProxy, SkyvernProfiles } from './profile-options.ts';
import { requireName, type SavingSessions, saveProfile } from './save-profile.ts';
import { toProfile } from './to-profile.ts';

/** Skyvern's browser profiles. */
export function skyvernProfiles(context: SkyvernContext, sessions: SavingSessions): Omit<SkyvernProfiles, 'keeping'> {
	const { begin, provider } = context;
	return {
		async saveFrom(sessionId, options, request) {
			const call = begin('sessions.saveProfile', { ...request, deadline: request?.deadline ?? archiveWaitMs });
			const id = call.id(sessionId, 'session id');
			requireName(call, options.name);
			call.check(['sessions.saveProfile']);
			return saveProfile(context, call, { ...options, sessions, id });
		},

		async create(options = {}, request) {
			const { name = madeUpName(), description, fromSessionId, fromRunId } = options;
			const deadline = request?.deadline ?? (fromSessionId === undefined ? undefined : archiveWaitMs);
			const call = begin('profiles.create', { ...request, deadline });
			requireName(call, name);
			checkProfileProxy(call, options);
			if (fromSessionId !== undefined && fromRunId !== undefined) {
				throw call.refuse('`fromSessionId` and `fromRunId` are two sources; set one of them');
			}
			if (fromSessionId !== undefined) call.id(fromSessionId, 'session id');
			if (fromRunId !== undefined) call.id(fromRunId, 'run id');
			const warnings = call.check(profileCapabilities(options));
			checkPlace(call, options.proxy);
			const body = {
				name,
				...(description !== undefined && { description }),
				...(fromSessionId !== undefined && { browser_session_id: fromSessionId }),
				...(fromRunId !== undefined && { workflow_run_id: fromRunId }),
				...proxyFields(options),
			};
			return toProfile(provider, await createProfile(context, call, body), warnings);
		},

		async get(id, request) {
			const call = begin('profiles.get', request);
			const params = { path: { profile_id: call.id(id, 'profile id') } };
			const raw = await call.read(zBrowserProfile, http => http.GET('/browser_profiles/{profile_id}', { params }));
			return call.requireSame(id, toProfile(provider, raw));
		},

		list(query = {}, request) {
			const { search, includeDeleted, managed } = query;
			const filters = {
				...(search !== undefined && { search_key: search }),
				...(includeDeleted !== undefined && { include_deleted: includeDeleted }),
				...(managed !== undefined && { managed }),
			};
			return numberedPages({
				query,
				begin: () => begin('profiles.list', request),
				read(call, paging) {
					const params = { query: { ...paging, ...filters } };
					return call.read(zBrowserProfileList, http => http.GET('/browser_profiles', { params }));
				},
				convert: row => toProfile(provider, row),
				canShrink: true,
			});
		},

		async update(id, options, request) {
			const call = begin('profiles.update', request);
			const params = { path: { profile_id: call.id(id, 'profile id') } };
			const { name, description, rotateProxySession } = options;
			if (name !== undefined) requireName(call, name);
			checkProfileProxy(call, options);
			checkPlace(call, options.proxy);
			const body = {
				...(name !== undefined && { name }),
				...(description !== undefined && { description }),
				...proxyFields(options),
				...(rotateProxySession && { rotate_proxy_session_id: true }),
			};
			if (Object.keys({ ...body, ...request?.body }).length === 0) {
				throw call.refuse('it needs a name, a description or something else to change');
			}
			const send: Send<SkyvernApi, Schemas['BrowserProfile']> = http =>
				http.PATCH('/browser_profiles/{profile_id}', { params, body });
			// Another exit address each time is not the same as one.
			const raw = await (rotateProxySession
				? call.write(zBrowserProfile, send, {})
				: call.repeatable(zBrowserProfile, send));
			return toProfile(provider, raw);
		},

		delete: async (id, request) => removeProfile(begin('profiles.delete', request), id),

		async usage(id, request) {
			const call = begin('profiles.usage', request);
			const params = { path: { profile_id: call.id(id, 'profile id') } };
			return call.read(zBrowserProfileUsage, http => http.GET('/browser_profiles/{profile_id}/usage', { params }));
		},
	};
}

/** @throws AnyBrowserError `invalid_request` */
function checkProfileProxy(call: CheckedCall, { proxy, proxyLocation }: SkyvernProfileProxy): void {
	// What only JavaScript can give.
	const given = proxy as BrowserProxy | undefined;
	if (given === 'self' || (typeof given === 'object' && given !== null && 'server' in given)) {
		throw call.refuse('`proxy` of a profile is `{ country }`; a server of your own is set for each session');
	}
	checkProxy(call, proxy);
	if (proxy !== undefined && proxyLocation !== undefined) {
		throw call.refuse('`proxy` and `proxyLocation` say the same thing; set one of them');
	}
}

function proxyFields(options: SkyvernProfileProxy) {
	const { proxy, proxySessionId } = options;
	const location = options.proxyLocation ?? (proxy && placeLocation(proxy));
	return {
		...(location !== undefined && { proxy_location: location }),
		...(proxySessionId !== undefined && { proxy_session_id: proxySessionId }),
	};
}

/** Skyvern insists on a name, and on one that no other profile has. */
function madeUpName(): string {
	return `profile-${crypto.randomUUID()}`;
}
