import type { BrowserProxy } from '@anybrowser/core';
import { profileCapabilities, requireSameId } from '@anybrowser/core/provider';
import { zBrowserProfile, zBrowserProfileList, zBrowserProfileUsage } from '../generated/schemas.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { checkProxy } from '../wire/check-proxy.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
import { proxyLocation } from '../wire/proxy-location.ts';
import { type Refuse, refusals } from '../wire/refusals.ts';
import { archiveWaitMs, createProfile } from './create-profile.ts';
import type { SkyvernProfileProxy, SkyvernProfiles } from './profile-options.ts';
import { requireName, type SavingSessions, saveProfile } from './save-profile.ts';
import { toProfile } from './to-profile.ts';

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
			checkProfileProxy(options, refusals(operation));
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
			requireSameId({ provider, operation, asked: id, answered: raw.browser_profile_id });
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
			checkProfileProxy(options, refusals(operation));
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
				operation: { name: operation, kind: rotateProxySession ? 'write' : 'repeatable' },
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

/** @throws AnyBrowserError `invalid_request` */
function checkProfileProxy({ proxy, proxyLocation }: SkyvernProfileProxy, refuse: Refuse): void {
	// What only JavaScript can give.
	const given = proxy as BrowserProxy | undefined;
	if (given === 'self' || (typeof given === 'object' && given !== null && 'server' in given)) {
		throw refuse('`proxy` of a profile is `{ country }`; a server of your own is set for each session');
	}
	checkProxy(proxy, refuse);
	if (proxy !== undefined && proxyLocation !== undefined) {
		throw refuse('`proxy` and `proxyLocation` say the same thing; set one of them');
	}
}

function proxyFields(options: SkyvernProfileProxy) {
	const { proxySessionId } = options;
	const location = options.proxyLocation ?? proxyLocation(options.proxy);
	return {
		...(location !== undefined && { proxy_location: location }),
		...(proxySessionId !== undefined && { proxy_session_id: proxySessionId }),
	};
}

/** Skyvern insists on a name, and on one that no other profile has. */
function madeUpName(): string {
	return `profile-${crypto.randomUUID()}`;
}
