// TITLE, because happy-dom leaves it in the body when the page doesn't write <head>.
const hiddenTags = new Set([
	'SCRIPT',
	'STYLE',
	'TEMPLATE',
	'NOSCRIPT',
	'HEAD',
	'TITLE',
	'DATALIST',
	'SVG',
	'IFRAME',
	'OBJECT',
]);
const inlineTags = new Set(
	'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
		' ',
	),
);

/** The text that a person would see in an element, with its whitespace folded. There is no layout: only markup hides. */
export function visibleText(root: Node): string {
	const pieces: string[] = [];
	collect(root, pieces);
	return foldWhitespace(pieces.join(''));
}

/** Folds whitespace, the unbreakable kind included, to single spaces. */
export function foldWhitespace(text: string): string {
	return text.replace(/[\s\u200b]+/g, ' ').trim();
}

/** Whether the markup says that an element is not to be seen. */
export function isHidden(element: Element): boolean {
	if (hiddenTags.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
	const style = element.getAttribute('style');
	return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function collect(node: Node, pieces: string[]): void {
	if (node.nodeType === 3) {
		pieces.push(node.nodeValue ?? '');
		return;
	}
	if (node.nodeType === 1) {
		const element = node as Element;
		if (isHidden(element)) return;
		const isInline = inlineTags.has(element.tagName);
		if (!isInline) pieces.push(' ');
		for (const child of element.childNodes) collect(child, pieces);
		if (!isInline) pieces.push(' ');
		return;
	}
	for (const child of node.childNodes) collect(child, pieces);
}
