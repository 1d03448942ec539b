import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { StartProof } from '../contract/ticket-operations.ts';

/**
 * The same provider, whose operations that open and end things are those of another one around it, which is loaded when
 * the first of them is called.
 */
export function lazyProvider<Provider extends BrowserSessionProvider>(
	provider: Provider,
	load: (provider: Provider) => Promise<BrowserSessionProvider>,
): Provider {
	let loading: Promise<BrowserSessionProvider> | undefined;
	const loaded = () => {
		loading ??= load(provider);
		return loading;
	};
	const { tickets } = provider;
	return {
		...provider,
		create: async (...args) => (await loaded()).create(...args),
		get: async (...args) => (await loaded()).get(...args),
		close: async (...args) => (await loaded()).close(...args),
		tasks: {
			...provider.tasks,
			create: async (...args) => (await loaded()).tasks.create(...args),
			get: async (...args) => (await loaded()).tasks.get(...args),
			getMany: async (...args) => (await loaded()).tasks.getMany(...args),
		},
		tickets: tickets && {
			...tickets,
			tasks: lazyProof(tickets.tasks, async () => (await loaded()).tickets?.tasks),
			sessions: lazyProof(tickets.sessions, async () => (await loaded()).tickets?.sessions),
		},
	};
}

function lazyProof<Options, Made>(
	proof: StartProof<Options, Made> | undefined,
	loaded: () => Promise<StartProof<Options, Made> | undefined>,
): StartProof<Options, Made> | undefined {
	return (
		proof && {
			...proof,
			open: async (...args) => (await ((await loaded()) ?? proof).open?.(...args)) ?? { sessionId: null, route: null },
			start: async (...args) => ((await loaded()) ?? proof).start(...args),
			release: async (...args) => (await ((await loaded()) ?? proof).release?.(...args)) ?? true,
		}
	);
}
