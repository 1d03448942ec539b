const longest = 500;

/**
 * What an error's body says, in one line. Reads the shapes that providers use (`detail` as a text, a list of
 * complaints or an object; `error`; `message`), and says so when the body is a web page or empty.
 */
export function describeBody(body: unknown): string | undefined {
	if (body === undefined || body === null || body === '') return undefined;
	if (typeof body === 'string') return describeText(body);
	if (Array.isArray(body)) return body.map(describeItem).filter(Boolean).join('; ') || undefined;
	if (typeof body !== 'object') return String(body);
	const { detail, error, message, code } = body as Record<string, unknown>;
	const said = [detail, error, message, code].find(value => value !== undefined && value !== null && value !== '');
	return said === undefined ? shorten(JSON.stringify(body)) : describeBody(said);
}

function describeText(text: string): string | undefined {
	const trimmed = text.trim();
	if (trimmed === '') return undefined;
	return /^<(!doctype|html|\?xml)/i.test(trimmed) ? 'the answer is a web page, not JSON' : shorten(trimmed);
}

function describeItem(item: unknown): string | undefined {
	if (typeof item !== 'object' || item === null) return describeBody(item);
	const { loc, msg } = item as Record<string, unknown>;
	if (typeof msg !== 'string') return shorten(JSON.stringify(item));
	return Array.isArray(loc) ? `${loc.join('.')}: ${msg}` : msg;
}

function shorten(text: string): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
