import { PagePromise } from '../contract/page-promise.ts';

/** `list`: it returns a list at once, which is asked for when it is read. */
type Way<Method> = Method extends (...args: never[]) => PagePromise<unknown> ? 'list' : 'call';

type Method = (...args: unknown[]) => unknown;

/**
 * Operations whose code is loaded when the first of them is called, or the first list read: most programs use a few of
 * what a provider has.
 *
 * @param ways All of them, and which return a list.
 */
export function lazyOperations<Operations extends object>(
	ways: { readonly [Name in keyof Operations]-?: Way<Operations[Name]> },
	load: () => Promise<Operations>,
): Operations {
	let loading: Promise<Operations> | undefined;
	const loaded = () => {
		loading ??= load().catch((error: unknown) => {
			// What could not be loaded is tried again.
			loading = undefined;
			throw error;
		});
		return loading;
	};
	const operations = Object.entries(ways).map(([name, way]) => {
		const call = async (args: readonly unknown[]) => {
			// The cast is sound: the names are those of the operations.
			const made = (await loaded()) as Readonly<Record<string, Method>>;
			// In a list, since a promise of what can be awaited awaits it.
			return [made[name]?.(...args)] as const;
		};
		const method: Method =
			way === 'list' ? (...args) => lazyList(() => call(args)) : async (...args) => (await call(args))[0];
		return [name, method] as const;
	});
	// The cast is sound: each is there, and does what the one of its name does.
	return Object.fromEntries(operations) as Operations;
}

/** A list that is asked for once it could be loaded. It comes within another one, since a promise of a list awaits it. */
export function lazyList(load: () => Promise<readonly unknown[]>): PagePromise<unknown> {
	let loading: Promise<readonly unknown[]> | undefined;
	const list = async () => {
		loading ??= load();
		// The cast is sound: it is the list that the operation returned.
		return (await loading) as readonly [PagePromise<unknown>];
	};
	return new PagePromise(
		async () => (await list())[0],
		async function* () {
			yield* (await list())[0].pages();
		},
	);
}
