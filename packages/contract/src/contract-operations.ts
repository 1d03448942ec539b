import type { BrowserSessionProvider, OperationName, RequestOptions } from '@anybrowser/core';

/** An operation as the suite calls it when only the way there matters. */
export interface ContractOperation {
	readonly name: OperationName;
	/** May be repeated always (`read`, `idempotent`), or only when it provably was not executed (`write`). */
	readonly kind: 'read' | 'write' | 'idempotent';
	readonly call: (provider: BrowserSessionProvider, request: RequestOptions) => PromiseLike<unknown>;
}

const id = 'some-id';
const content = new Uint8Array([1, 2, 3]);

/** Every operation that is one request, or begins with one that is like it. */
export const contractOperations: readonly ContractOperation[] = [
	{ name: 'sessions.create', kind: 'write', call: (provider, request) => provider.create({}, request) },
	{ name: 'sessions.get', kind: 'read', call: (provider, request) => provider.get(id, request) },
	{ name: 'sessions.list', kind: 'read', call: (provider, request) => provider.list({}, request) },
	{
		name: 'sessions.close',
		kind: 'idempotent',
		call: (provider, request) => provider.close(id, { force: true }, request),
	},
	{ name: 'sessions.extend', kind: 'write', call: (provider, request) => provider.extend(id, 5, request) },
	{
		name: 'tasks.create',
		kind: 'write',
		call: (provider, request) => provider.tasks.create({ prompt: 'Read the title' }, request),
	},
	{ name: 'tasks.get', kind: 'read', call: (provider, request) => provider.tasks.get(id, request) },
	{ name: 'tasks.list', kind: 'read', call: (provider, request) => provider.tasks.list({}, request) },
	{ name: 'tasks.steps', kind: 'read', call: (provider, request) => provider.tasks.steps(id, {}, request) },
	{ name: 'tasks.cancel', kind: 'idempotent', call: (provider, request) => provider.tasks.cancel(id, request) },
	{
		name: 'profiles.create',
		kind: 'write',
		call: (provider, request) => provider.profiles.create({ name: 'shop-login' }, request),
	},
	{ name: 'profiles.get', kind: 'read', call: (provider, request) => provider.profiles.get(id, request) },
	{ name: 'profiles.list', kind: 'read', call: (provider, request) => provider.profiles.list({}, request) },
	{ name: 'profiles.delete', kind: 'idempotent', call: (provider, request) => provider.profiles.delete(id, request) },
	{
		name: 'files.upload',
		kind: 'write',
		call: (provider, request) => provider.files.upload({ name: 'prices.csv', content }, request),
	},
	{ name: 'files.delete', kind: 'idempotent', call: (provider, request) => provider.files.delete(id, request) },
];
