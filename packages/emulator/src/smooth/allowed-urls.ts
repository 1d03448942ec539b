/**
 * Whether a URL matches one of the patterns; without patterns every URL does.
 *
 * `*` and `**` both stand for any text, as the older patterns use the one where the newer use the other; `**.` in
 * front of a domain includes the domain itself. A pattern without a scheme fits any.
 */
export function isAllowedUrl(url: string, patterns: readonly string[] | null | undefined): boolean {
	if (patterns === null || patterns === undefined) return true;
	return patterns.some(pattern => toRegExp(pattern).test(url));
}

function toRegExp(pattern: string): RegExp {
	const source = pattern
		.split(/(\*\*\.|\*+)/)
		.map(part => {
			if (part === '**.') return '(?:.*\\.)?';
			return part.startsWith('*') ? '.*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
		})
		.join('');
	const scheme = pattern.includes('://') || pattern.startsWith('*') ? '' : '[a-z][a-z0-9+.-]*://';
	// A pattern for a whole site fits the site's bare address too.
	return new RegExp(`^${scheme}${source.replace(/\/\.\*$/, '(?:/.*)?')}$`, 'i');
}
