/** Tags that are read of a page: this browser is slow with very many, and nothing else goes on meanwhile. */
const maxTags = 20_000;
/** How deeply elements may lie in each other: a DOM is walked by recursion. Chromium has a limit like it. */
const maxDepth = 400;

/** Elements without an end tag, or that often lack it: they make nothing deep. */
const open = new Set(
	'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody option html head body script style'.split(
		' ',
	),
);

/** A page's source up to so many tags, and without those that would lie too deep; what is in them stays. */
export function boundedSource(html: string): string {
	const pieces: string[] = [];
	let [count, depth, kept] = [0, 0, 0];
	for (const { 0: tag, 1: end, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
		count++;
		if (count > maxTags) return pieces.join('') + html.slice(kept, index);
		if (open.has(name.toLowerCase())) continue;
		const isTooDeep = depth > maxDepth || (depth === maxDepth && end === '');
		depth = Math.max(0, depth + (end === '' ? 1 : -1));
		if (!isTooDeep) continue;
		pieces.push(html.slice(kept, index));
		const close = html.indexOf('>', index + tag.length);
		if (close < 0) return pieces.join('');
		kept = close + 1;
	}
	return pieces.join('') + html.slice(kept);
}
