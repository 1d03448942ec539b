import type { Exchange } from './exchange.ts';

/** A change that makes one thing wrong with an exchange. */
export type Plant = (exchange: Exchange) => void;

/** Gives the value at a path (`body.payload.input`, `answer.r.0.id`) another name. */
export function rename(path: string, name: string): Plant {
	return exchange => {
		const [holder, last] = find(exchange, path);
		holder[name] = holder[last];
		delete holder[last];
	};
}

/** Leaves out the value at a path. */
export function drop(path: string): Plant {
	return exchange => {
		const [holder, last] = find(exchange, path);
		delete holder[last];
	};
}

/** Puts a value at a path, whether there was one or not. */
export function put(path: string, value: unknown): Plant {
	return exchange => {
		const [holder, last] = find(exchange, path, true);
		holder[last] = value;
	};
}

/** The holder of what is at a path, which has to be there: a fault that changes nothing proves nothing. */
function find(exchange: Exchange, path: string, isNew = false): [Record<string, unknown>, string] {
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	let holder: unknown = exchange;
	for (const step of steps) holder = isHolder(holder) ? holder[step] : undefined;
	if (!isHolder(holder) || !(isNew || last in holder)) throw new Error(`There is nothing at ${path}.`);
	return [holder, last];
}

function isHolder(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
