import {
	AnyBrowserError,
	type Profile,
	type ProfileOperations,
	type RequestOptions,
	type Warning,
} from '@anybrowser/core';
import { type OperationKind, profileCapabilities, snapshot } from '@anybrowser/core/provider';
import type { ProfileRecord } from '../service/records.ts';
import { listed } from './listed.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import type { MemoryRequest } from './send-request.ts';

/** Profiles, with a name and a note. */
export function memoryProfiles(context: MemoryContext): ProfileOperations {
	const { runtime, guard, provider } = context;

	async function one(name: string, kind: OperationKind, sent: MemoryRequest, request: RequestOptions | undefined) {
		return runtime.call<ProfileRecord>({
			operation: { name, kind, lookFor: 'List the profiles: one with this name is it.' },
			scope: runtime.open(request),
			schema: memoryAnswers.profile,
			send: context.send(sent),
		});
	}

	return {
		async create(options = {}, request) {
			const warnings = guard.check('profiles.create', profileCapabilities(options));
			const { name, description } = options;
			const body = { ...(name !== undefined && { name }), ...(description !== undefined && { note: description }) };
			const sent: MemoryRequest = { method: 'POST', path: ['profiles'], body };
			return toProfile(context, await one('profiles.create', 'write', sent, request), warnings);
		},

		async get(id, request) {
			const path = ['profiles', context.pathId(id, 'profile id', 'profiles.get')];
			return toProfile(context, await one('profiles.get', 'read', { method: 'GET', path }, request));
		},

		list(query = {}, request) {
			const profiles = { path: 'profiles', schema: memoryAnswers.profiles };
			return listed(context, 'profiles.list', profiles, query, request, raw => toProfile(context, raw));
		},

		async update(id, { name, description }, request) {
			const operation = 'profiles.update';
			const path = ['profiles', context.pathId(id, 'profile id', operation)];
			if (name === undefined && description === undefined) {
				const message = `${operation} needs a name or a description to change`;
				throw new AnyBrowserError('invalid_request', message, { provider, operation });
			}
			const body = { ...(name !== undefined && { name }), ...(description !== undefined && { note: description }) };
			return toProfile(context, await one(operation, 'repeatable', { method: 'PATCH', path, body }, request));
		},

		async delete(id, request) {
			const operation = 'profiles.delete';
			const path = ['profiles', context.pathId(id, 'profile id', operation)];
			await runtime.call({
				operation: { name: operation, kind: 'idempotent' },
				scope: runtime.open(request),
				send: context.send({ method: 'DELETE', path }),
			});
		},

		async saveFrom() {
			throw guard.refusal('profiles.saveFrom', 'sessions.saveProfile');
		},
	};
}

function toProfile({ provider }: MemoryContext, raw: ProfileRecord, warnings: readonly Warning[] = []): Profile {
	const { id, name, note, made_at } = raw;
	const createdAt = new Date(made_at);
	return snapshot({ provider, id, name, description: note, createdAt, updatedAt: null, warnings }, raw);
}
