import { AnyBrowserError, type Profile, type ProfileOperations, type Warning } from '@anybrowser/core';
import { profileCapabilities, snapshot } from '@anybrowser/core/provider';
import { zBrowserProfile, zBrowserProfileList } from './generated/schemas.ts';
import { numberedPages } from './numbered-pages.ts';
import type { Schemas, SkyvernContext } from './skyvern-context.ts';
import { utcDate } from './utc-date.ts';

/** Skyvern's browser profiles. */
export function skyvernProfiles(context: SkyvernContext): ProfileOperations {
	const { runtime, api, guard, provider } = context;
	return {
		async create(options = {}, request) {
			const operation = 'profiles.create';
			const warnings = guard.check(operation, profileCapabilities(options));
			const { name = madeUpName(), description, fromSessionId } = options;
			const raw = await runtime.call({
				operation: { name: operation, kind: 'write', lookFor: `List the profiles: one named "${name}" is it.` },
				scope: runtime.open(request),
				schema: zBrowserProfile,
				send: init =>
					api.POST('/browser_profiles', {
						...init,
						body: {
							name,
							...(description !== undefined && { description }),
							...(fromSessionId !== undefined && { browser_session_id: fromSessionId }),
						},
					}),
			});
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
			const read = (paging: { readonly page: number; readonly page_size: number }) =>
				runtime.call({
					operation: { name: operation, kind: 'read' },
					scope: runtime.open(request),
					schema: zBrowserProfileList,
					send: init => api.GET('/browser_profiles', { ...init, params: { query: paging } }),
				});
			return numberedPages(query, operation, read, row => toProfile(provider, row));
		},

		async update(id, { name, description }, request) {
			const operation = 'profiles.update';
			const profile_id = context.pathId(id, 'profile id', operation);
			if (name === undefined && description === undefined && request?.body === undefined) {
				throw new AnyBrowserError('invalid_request', `${operation} needs a name or a description to change`, {
					provider,
					operation,
				});
			}
			const raw = await runtime.call({
				operation: { name: operation, kind: 'idempotent' },
				scope: runtime.open(request),
				schema: zBrowserProfile,
				send: init =>
					api.PATCH('/browser_profiles/{profile_id}', {
						...init,
						params: { path: { profile_id } },
						body: { ...(name !== undefined && { name }), ...(description !== undefined && { description }) },
					}),
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
	};
}

/** Skyvern insists on a name, and on one that no other profile has. */
function madeUpName(): string {
	return `profile-${crypto.randomUUID()}`;
}

function toProfile(provider: string, raw: Schemas['BrowserProfile'], warnings: readonly Warning[] = []): Profile {
	return snapshot(
		{
			provider,
			id: raw.browser_profile_id,
			name: raw.name,
			description: raw.description ?? null,
			createdAt: utcDate(raw.created_at),
			updatedAt: utcDate(raw.modified_at),
			warnings,
		},
		raw,
	);
}
