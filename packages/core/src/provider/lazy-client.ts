const methods = ['request', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'] as const;

/** What a client of openapi-fetch has, whatever its types say of paths. */
type AnyClient = Readonly<Record<string, (...parameters: readonly unknown[]) => unknown>>;

/**
 * A client of openapi-fetch that is loaded when somebody first uses it: a provider's own operations don't need it. Middleware
 * is there for every request that is made after it was given; what is wrong with it rejects those.
 */
export function lazyClient<Api extends object>(load: () => Promise<Api>): Api {
	let loading: Promise<AnyClient> | undefined;
	// The cast is sound: a client has these methods, and nothing else is called here.
	const client = () => {
		loading ??= load() as Promise<unknown> as Promise<AnyClient>;
		return loading;
	};
	const change = (name: 'use' | 'eject', middleware: readonly unknown[]) => {
		const changed = client().then(loaded => {
			loaded[name]?.(...middleware);
			return loaded;
		});
		// It is told to whoever sends the next request.
		changed.catch(() => {});
		loading = changed;
	};
	const sending = methods.map(name => [
		name,
		async (...parameters: readonly unknown[]) => (await client())[name]?.(...parameters),
	]);
	return {
		...Object.fromEntries(sending),
		use: (...middleware: readonly unknown[]) => change('use', middleware),
		eject: (...middleware: readonly unknown[]) => change('eject', middleware),
	};
}
