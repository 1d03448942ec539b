/** Elements that an extraction looks at, the first of the page. */
const maxElements = 2000;
/** How deeply they may lie in each other. */
const maxDepth = 100;
/** Characters of one text. */
const maxText = 10_000;

/**
 * A document that is read in moderate time: itself, or a copy of its beginning where it has very many elements, or very
 * deep ones. What one element says is looked for around it and within it, so both would be felt.
 */
export function boundedDocument(document: Document): Document {
	const root = document.documentElement;
	if (root === null || isModerate(root)) return document;
	// Shallow, it is an empty document of the same window and address.
	const copy = document.cloneNode(false) as Document;
	let count = 0;
	const add = (node: Node, parent: Node, depth: number) => {
		if (count >= maxElements || depth > maxDepth) return;
		const mine = node.cloneNode(false);
		if (node.nodeType === 3) mine.nodeValue = (node.nodeValue ?? '').slice(0, maxText);
		else count += 1;
		parent.appendChild(mine);
		for (const child of node.childNodes) if (child.nodeType === 1 || child.nodeType === 3) add(child, mine, depth + 1);
	};
	add(root, copy, 0);
	return copy;
}

function isModerate(root: Element): boolean {
	let count = 0;
	const isBounded = (element: Element, depth: number): boolean => {
		count += 1;
		if (count > maxElements || depth > maxDepth) return false;
		for (const child of element.childNodes) {
			if (child.nodeType === 3 && (child.nodeValue?.length ?? 0) > maxText) return false;
			if (child.nodeType === 1 && !isBounded(child as Element, depth + 1)) return false;
		}
		return true;
	};
	return isBounded(root, 0);
}
