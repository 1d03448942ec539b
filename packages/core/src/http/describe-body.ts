const longest = 500;

/** How far, and of how many items, a body's words are looked for. */
const maxDepth = 10;
const maxItems = 20;

/**
 * What an error's body says, in one line. Reads the shapes that providers use (`detail` as a text, a list of
 * complaints or an object; `message`, beside which `error` is but the status in words; `error`), and says so when the body
 * is a web page or empty.
 *
 * @param redact Takes out what must not be shown, before the text is cut: half a secret would not be found any more.
 */
export function describeBody(body: unknown, redact: (text: string) => string = text => text): string | undefined {
	const said = describe(body, maxDepth);
	return said === undefined ? undefined : shorten(redact(said));
}

function describe(body: unknown, depth: number): string | undefined {
	if (body === undefined || body === null || body === '') return undefined;
	if (typeof body === 'string') return describeText(body);
	if (Array.isArray(body)) return describeList(body, depth);
	if (typeof body !== 'object') return String(body);
	const { detail, error, message, code } = body as Record<string, unknown>;
	const words = typeof message === 'string' ? message : undefined;
	const said = [detail, words, error, message, code].find(
		value => value !== undefined && value !== null && value !== '',
	);
	if (depth === 0) return undefined;
	return said === undefined ? asJson(body) : describe(said, depth - 1);
}

function describeList(items: readonly unknown[], depth: number): string | undefined {
	if (depth === 0) return undefined;
	const said = items.slice(0, maxItems).map(item => describeItem(item, depth - 1));
	return said.filter(Boolean).join('; ') || undefined;
}

function describeText(text: string): string | undefined {
	const trimmed = text.trim();
	if (trimmed === '') return undefined;
	return /^<(!doctype|html|\?xml)/i.test(trimmed) ? 'the answer is a web page, not JSON' : trimmed;
}

function describeItem(item: unknown, depth: number): string | undefined {
	if (typeof item !== 'object' || item === null) return describe(item, depth);
	const { loc, msg } = item as Record<string, unknown>;
	if (typeof msg !== 'string') return asJson(item);
	return Array.isArray(loc) ? `${loc.join('.')}: ${msg}` : msg;
}

/** Nothing where it is nested deeper than can be written. */
function asJson(value: object): string | undefined {
	try {
		return JSON.stringify(value);
	} catch {
		return undefined;
	}
}

function shorten(text: string): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
