import type { Profile, ProfileOperations, Warning } from '@anybrowser/core';
import { profileCapabilities, slicedPages, snapshot } from '@anybrowser/core/provider';
import { unixDate } from '../entry/entry-snapshot.ts';
import { zAcknowledgementEnvelope, zProfileEnvelope, zProfileListEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';

/** Profiles. At Smooth a profile has an id, which is also its name. */
export function smoothProfiles({
	begin,
	provider,
}: SmoothContext): Pick<ProfileOperations, 'create' | 'get' | 'list' | 'delete'> {
	async function readAll(call: SmoothCall): Promise<readonly Profile[]> {
		const { r } = await call.read(zProfileListEnvelope, http => http.GET('/profile'));
		return r.map(raw => toProfile(provider, raw));
	}

	async function remove(call: SmoothCall, id: string): Promise<void> {
		const params = { path: { profile_id: call.id(id, 'profile id') } };
		await call.idempotent(http => http.DELETE('/profile/{profile_id}', { params }), zAcknowledgementEnvelope);
	}

	return {
		async create(options = {}, request) {
			const call = begin('profiles.create', request);
			const name = options.id ?? options.name;
			const id = name === undefined ? null : call.id(name, 'profile id');
			const warnings = call.check(profileCapabilities(options));
			const { r } = await call.write(zProfileEnvelope, http => http.POST('/profile', { body: { id } }), {
				lookFor: 'List the profiles: a new one that nobody knows is it.',
				// One that was there is answered by a conflict, so it surely was made now.
				undo: made => remove(call.detached('profiles.delete'), made.r.id),
				idOf: made => made.r.id,
			});
			return toProfile(provider, r, warnings);
		},

		async get(id, request) {
			const call = begin('profiles.get', request);
			call.id(id, 'profile id');
			const profile = (await readAll(call)).find(candidate => candidate.id === id);
			if (profile) return profile;
			throw call.error('not_found', `${call.operation}: there is no profile ${id}`);
		},

		/** Smooth lists all profiles at once. */
		list: (query = {}, request) => slicedPages({ query, begin: () => begin('profiles.list', request), read: readAll }),

		delete: async (id, request) => remove(begin('profiles.delete', request), id),
	};
}

function toProfile(provider: string, raw: Schemas['Profile'], warnings: readonly Warning[] = []): Profile {
	const { id, last_saved_at } = raw;
	const updatedAt = unixDate(last_saved_at);
	return snapshot({ provider, id, name: id, description: null, createdAt: null, updatedAt, warnings }, raw);
}
