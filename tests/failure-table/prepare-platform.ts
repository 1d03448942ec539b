import type { Failure } from './failures.ts';

/** As much of undici's agent as is used here. */
interface Agent {
	readonly constructor: new (options: object) => Agent;
}

const holder = globalThis as { [dispatcher: symbol]: Agent | undefined };
// The name under which Node's own undici keeps its agent, by its version.
const generation = Number.parseInt(process.versions['undici'] ?? '', 10) >= 8 ? 2 : 1;
const dispatcher = Symbol.for(`undici.globalDispatcher.${generation}`);

/** Gives Node's fetch an agent of its own for one failure: each begins without connections. */
export function preparePlatform({ trustsAll, platformWaitsMs }: Failure): { restore(): void } {
	// Node makes its agent with the first of these.
	new Headers();
	const before = holder[dispatcher];
	if (before === undefined) throw new Error(`Node ${process.version} keeps its agent elsewhere`);
	holder[dispatcher] = new before.constructor({
		...(trustsAll && { connect: { rejectUnauthorized: false } }),
		...(platformWaitsMs && { headersTimeout: platformWaitsMs }),
	});
	return {
		restore() {
			holder[dispatcher] = before;
		},
	};
}
