import type { BrowserSessionProvider, Profile, Warning } from '@anybrowser/core';
import { profileCapabilities, quoted, snapshot } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, CheckedCall, Schemas } from '../browserbase-context.ts';
import { zContext, zCreatedContext } from '../generated/schemas.ts';
import { toDate } from '../wire/to-date.ts';

const maxNameLength = 128;

/** Browserbase's contexts as profiles. It lists none, and a name is for life. */
export function browserbaseProfiles(
	context: BrowserbaseContext,
): Pick<BrowserSessionProvider['profiles'], 'create' | 'get' | 'delete'> {
	const { begin, projectId } = context;

	async function remove(call: BrowserbaseCall, id: string): Promise<void> {
		const params = { path: { id: call.id(id, 'profile id') } };
		await call.idempotent(http => http.DELETE('/v1/contexts/{id}', { params }));
	}

	return {
		async create(options = {}, request) {
			const call = begin('profiles.create', request);
			const { name } = options;
			checkName(call, name);
			const warnings = call.check(profileCapabilities(options));
			const body = { ...(projectId !== undefined && { projectId }), ...(name !== undefined && { name }) };
			const raw = await call.write(zCreatedContext, http => http.POST('/v1/contexts', { body }), {
				lookFor:
					name === undefined
						? 'Browserbase lists no contexts: one that nobody uses costs nothing.'
						: 'Make it once more: a `conflict` says that the name is taken, so the first one was made.',
				// A name is taken once, and nobody else learns the id.
				undo: ({ id }) => remove(call.detached('profiles.delete'), id),
				idOf: ({ id }) => id,
			});
			return snapshot({ ...blank(context.provider, warnings), id: raw.id, name: name?.trim() ?? null }, raw);
		},

		async get(id, request) {
			const call = begin('profiles.get', request);
			const params = { path: { id: call.id(id, 'profile id') } };
			const raw = await call.read(zContext, http => http.GET('/v1/contexts/{id}', { params }));
			return call.requireSame(id, toProfile(context.provider, raw));
		},

		delete: async (id, request) => remove(begin('profiles.delete', request), id),
	};
}

function toProfile(provider: string, raw: Schemas['Context']): Profile {
	const { id, name, createdAt, updatedAt } = raw;
	const dates = { createdAt: toDate(createdAt), updatedAt: toDate(updatedAt) };
	return snapshot({ ...blank(provider, []), ...dates, id, name: name ?? null }, raw);
}

function blank(provider: string, warnings: readonly Warning[]) {
	// The answer to a create has no times.
	return { provider, description: null, createdAt: null, updatedAt: null, warnings };
}

/** @throws AnyBrowserError `invalid_request` */
function checkName(call: CheckedCall, name: unknown): void {
	if (name === undefined) return;
	if (typeof name === 'string' && name.trim() !== '' && name.trim().length <= maxNameLength) return;
	throw call.refuse(`\`name\` has 1 to ${maxNameLength} characters, got ${quoted(name)}`);
}
