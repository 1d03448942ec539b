import {
	AnyBrowserError,
	PagePromise,
	type Profile,
	type ProfileOperations,
	type RequestOptions,
	type Warning,
} from '@anybrowser/core';
import { profileCapabilities, snapshot } from '@anybrowser/core/provider';
import { removal } from '../entry/removal.ts';
import { unixDate } from '../entry/unix-date.ts';
import { zProfileEnvelope, zProfileListEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothContext } from '../smooth-context.ts';

/** Profiles: at Smooth an id, which is also their name. */
export function smoothProfiles(context: SmoothContext): ProfileOperations {
	const { runtime, api, guard, provider } = context;

	async function readAll(operation: string, request: RequestOptions | undefined): Promise<readonly Profile[]> {
		const { r } = await runtime.call({
			operation: { name: operation, kind: 'read' },
			scope: runtime.open(request),
			schema: zProfileListEnvelope,
			send: init => api.GET('/profile', init),
		});
		return r.map(raw => toProfile(provider, raw));
	}

	return {
		async create(options = {}, request) {
			const operation = 'profiles.create';
			const warnings = guard.check(operation, profileCapabilities(options));
			const id = options.id ?? options.name;
			if (id !== undefined) context.pathId(id, 'profile id', operation);
			const { r } = await runtime.call({
				operation: { name: operation, kind: 'write', lookFor: 'List the profiles: a new one that nobody knows is it.' },
				scope: runtime.open(request),
				schema: zProfileEnvelope,
				send: init => api.POST('/profile', { ...init, body: { id: id ?? null } }),
			});
			return toProfile(provider, r, warnings);
		},

		async get(id, request) {
			const operation = 'profiles.get';
			context.pathId(id, 'profile id', operation);
			const profile = (await readAll(operation, request)).find(candidate => candidate.id === id);
			if (profile) return profile;
			throw new AnyBrowserError('not_found', `${operation}: there is no profile ${id}`, { provider, operation });
		},

		/** Smooth lists all at once, so there is one page whatever the query says. */
		list(_query, request) {
			return new PagePromise(async () => ({ items: await readAll('profiles.list', request), nextCursor: null }));
		},

		async update() {
			throw guard.refusal('profiles.update', 'profiles.update');
		},

		async delete(id, request) {
			const operation = 'profiles.delete';
			const profile_id = context.pathId(id, 'profile id', operation);
			await removal(context, operation, runtime.open(request), init =>
				api.DELETE('/profile/{profile_id}', { ...init, params: { path: { profile_id } } }),
			);
		},

		async saveFrom() {
			throw guard.refusal('sessions.saveProfile', 'sessions.saveProfile');
		},
	};
}

function toProfile(provider: string, raw: Schemas['Profile'], warnings: readonly Warning[] = []): Profile {
	const { id, last_saved_at } = raw;
	const updatedAt = unixDate(last_saved_at);
	return snapshot({ provider, id, name: id, description: null, createdAt: null, updatedAt, warnings }, raw);
}
