import type { Profile, ProfileOperations, Warning } from '@anybrowser/core';
import { profileCapabilities, snapshot } from '@anybrowser/core/provider';
import type { ProfileRecord } from '../service/records.ts';
import { listed } from './listed.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';

/** Profiles, with a name and a note. */
export function memoryProfiles(context: MemoryContext): Omit<ProfileOperations, 'saveFrom'> {
	const { begin } = context;
	return {
		keeping: { way: 'into', settleTime: 0 },

		async create(options = {}, request) {
			const call = begin('profiles.create', request);
			const warnings = call.check(profileCapabilities(options));
			const body = profileRequest(options);
			const raw = await call.write<ProfileRecord>(
				memoryAnswers.profile,
				send => send({ method: 'POST', path: ['profiles'], body }),
				{ lookFor: 'List the profiles: one with this name is it.' },
			);
			return toProfile(context, raw, warnings);
		},

		async get(id, request) {
			const call = begin('profiles.get', request);
			const path = ['profiles', call.id(id, 'profile id')];
			const raw = await call.read<ProfileRecord>(memoryAnswers.profile, send => send({ method: 'GET', path }));
			return call.requireSame(id, toProfile(context, raw));
		},

		list: (query = {}, request) =>
			listed(
				{
					begin: () => begin('profiles.list', request),
					path: 'profiles',
					schema: memoryAnswers.profiles,
					convert: raw => toProfile(context, raw),
				},
				query,
			),

		async update(id, options, request) {
			const call = begin('profiles.update', request);
			const path = ['profiles', call.id(id, 'profile id')];
			const body = profileRequest(options);
			if (Object.keys(body).length === 0) throw call.refuse('it needs a name or a description to change');
			const raw = await call.repeatable<ProfileRecord>(memoryAnswers.profile, send =>
				send({ method: 'PATCH', path, body }),
			);
			return toProfile(context, raw);
		},

		async delete(id, request) {
			const call = begin('profiles.delete', request);
			const path = ['profiles', call.id(id, 'profile id')];
			await call.idempotent(send => send({ method: 'DELETE', path }));
		},
	};
}

function profileRequest({
	name,
	description,
}: {
	readonly name?: string | undefined;
	readonly description?: string | undefined;
}) {
	return { ...(name !== undefined && { name }), ...(description !== undefined && { note: description }) };
}

function toProfile({ provider }: MemoryContext, raw: ProfileRecord, warnings: readonly Warning[] = []): Profile {
	const { id, name, note, made_at } = raw;
	const createdAt = new Date(made_at);
	return snapshot({ provider, id, name, description: note, createdAt, updatedAt: null, warnings }, raw);
}
