/**
 * Whether a URL matches one of the patterns; without patterns every URL does.
 *
 * `*` and `**` both stand for any text, as the older patterns use the one where the newer use the other; `**.` in
 * front of a domain includes the domain itself. A pattern without a scheme fits any.
 */
export function isAllowedUrl(url: string, patterns: readonly string[] | null | undefined): boolean {
	if (patterns === null || patterns === undefined) return true;
	return patterns.some(pattern => alternatives(pattern).some(each => matches(url.toLowerCase(), each)));
}

/** The patterns, of literal parts with any text between them, that one stands for. */
function alternatives(pattern: string): string[][] {
	const lower = pattern.toLowerCase();
	// A pattern for a whole site fits the site's bare address too.
	const sites = lower.endsWith('/*') || lower.endsWith('/**') ? [lower, lower.replace(/\/\*\*?$/, '')] : [lower];
	const domains = sites.flatMap(each => (each.includes('**.') ? [each, each.replace('**.', '')] : [each]));
	return domains.map(each => {
		const anyScheme = !lower.includes('://') && !lower.startsWith('*');
		return `${anyScheme ? '*://' : ''}${each}`.split(/\*+/);
	});
}

/** Whether a text has all parts in their order, the first at its beginning and the last at its end: in linear time. */
function matches(text: string, parts: readonly string[]): boolean {
	const [first = '', ...rest] = parts;
	const last = rest.pop();
	if (last === undefined) return text === first;
	if (!text.startsWith(first)) return false;
	let at = first.length;
	for (const part of rest) {
		const found = text.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return text.length - last.length >= at && text.endsWith(last);
}
