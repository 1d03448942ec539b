/** How many levels of lists and objects are sent. Far beyond what people write, and within every parser's stack. */
export const maxJsonDepth = 500;

/**
 * Why a value can't be sent as JSON, naming the place. JSON would leave some of these out in silence (functions), turn
 * some into something else (`NaN`, a `Map`), and fail on others (`BigInt`, what contains itself).
 *
 * @param name What the value is called in the message.
 * @returns A sentence without its full stop, or `undefined` when the value can be sent.
 */
export function whyNotJson(value: unknown, name: string): string | undefined {
	const fault = findFault(value, new Set());
	return fault && `\`${name}${shorten(fault.path)}\` ${fault.reason}`;
}

interface JsonFault {
	/** Where it is, such as `.list[3]`. */
	readonly path: string;
	readonly reason: string;
}

/** @param holders The lists and objects that the value is in. */
function findFault(value: unknown, holders: Set<object>): JsonFault | undefined {
	switch (typeof value) {
		case 'string':
			return loneSurrogate.test(value) ? here(brokenText) : undefined;
		case 'number':
			return Number.isFinite(value) ? undefined : here(`is ${value}, which JSON doesn't have. Pass null, or a text`);
		case 'bigint':
			return here("is a BigInt, which JSON doesn't have. Pass a text, or a number");
		case 'function':
		case 'symbol':
			return here(`is a ${typeof value}, which JSON doesn't have`);
		case 'object':
			return value === null ? undefined : findFaultInside(value, holders);
		default:
			return undefined;
	}
}

function findFaultInside(value: object, holders: Set<object>): JsonFault | undefined {
	if (holders.has(value)) return here("contains itself, which JSON can't express");
	if (holders.size >= maxJsonDepth) return here(`is nested deeper than ${maxJsonDepth} levels`);
	holders.add(value);
	try {
		return findFaultOf(value, holders);
	} finally {
		holders.delete(value);
	}
}

function findFaultOf(value: object, holders: Set<object>): JsonFault | undefined {
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			const fault = findFault(item, holders);
			if (fault) return { ...fault, path: `[${index}]${fault.path}` };
		}
		return undefined;
	}
	if (value instanceof Date && Number.isNaN(value.getTime())) return here('is an invalid date');
	if ('toJSON' in value && typeof value.toJSON === 'function') return findFault(value.toJSON(), holders);
	const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
	if (kind !== 'Object') return here(`is a ${kind}, which JSON doesn't have. Pass a plain object, a list or a text`);
	for (const [key, item] of Object.entries(value)) {
		if (loneSurrogate.test(key)) return here(`has a name that ${brokenText}`);
		const fault = findFault(item, holders);
		if (fault) return { ...fault, path: `.${key}${fault.path}` };
	}
	return undefined;
}

// With the flag `u` a pair is one character, so only half of one is a surrogate.
const loneSurrogate = /\p{Surrogate}/u;
const brokenText = "has half of a character (a lone surrogate), which can't be sent. Cut texts between characters";

function here(reason: string): JsonFault {
	return { path: '', reason };
}

const maxPathLength = 200;

function shorten(path: string): string {
	return path.length > maxPathLength ? `${path.slice(0, maxPathLength)}…` : path;
}
