import type { BrowserSessionProvider, RequestOptions } from '@anybrowser/core';
import type { MakeProvider } from './mutant.ts';

/** Some of a provider's members, the groups of operations by their own members. */
export type Changes = {
	readonly [Member in keyof BrowserSessionProvider]?: BrowserSessionProvider[Member] extends (...args: never) => unknown
		? BrowserSessionProvider[Member]
		: Partial<BrowserSessionProvider[Member]>;
};

/** A mutant that does some operations itself. */
export function withChanges(
	change: (provider: BrowserSessionProvider) => Changes,
): (make: MakeProvider) => MakeProvider {
	return make => settings => changed(make(settings), change);
}

export function changed(
	provider: BrowserSessionProvider,
	change: (provider: BrowserSessionProvider) => Changes,
): BrowserSessionProvider {
	const merged: Record<string, unknown> = { ...provider };
	for (const [name, value] of Object.entries(change(provider))) {
		const own = merged[name];
		const isGroup = typeof own === 'object' && own !== null && !Object.isFrozen(value);
		merged[name] = isGroup ? { ...own, ...(value as object) } : value;
	}
	// The cast is sound: every member is the provider's own, or of the same type.
	return merged as unknown as BrowserSessionProvider;
}

type Method = (...args: unknown[]) => unknown;

/** A mutant that wraps every operation that answers with a promise. Lists, which are asked for lazily, stay as they are. */
export function aroundCalls(
	wrap: (call: Method, args: unknown[], name: string) => unknown,
): (make: MakeProvider) => MakeProvider {
	return make => settings => {
		const provider = make(settings);
		const wrapAll = (members: object, prefix: string): Record<string, unknown> =>
			Object.fromEntries(
				Object.entries(members).map(([name, member]) => {
					if (typeof member !== 'function' || name === 'list' || name === 'steps') return [name, member];
					return [name, (...args: unknown[]) => wrap(member as Method, args, `${prefix}.${name}`)];
				}),
			);
		const { tasks, profiles, files, actions } = provider;
		const groups = { tasks, profiles, files, actions };
		return {
			...provider,
			...wrapAll(provider, 'sessions'),
			...Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, wrapAll(group, name)])),
			// The cast is sound: every member has been kept or wrapped in one that takes and gives the same.
		} as unknown as BrowserSessionProvider;
	};
}

/** A mutant that changes the options of every call that has them: they are the last argument. */
export function withRequests(
	change: (request: RequestOptions) => RequestOptions,
): (make: MakeProvider) => MakeProvider {
	const names: readonly (keyof RequestOptions)[] = ['timeout', 'deadline', 'maxRetries', 'signal', 'apiKey', 'headers'];
	return aroundCalls((call, args) => {
		const last = args.at(-1);
		const isRequest = typeof last === 'object' && last !== null && names.some(name => name in last);
		return call(...(isRequest ? [...args.slice(0, -1), change(last)] : args));
	});
}
