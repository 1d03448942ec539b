/** Elements that an extraction looks at, the first of the page. */
const maxElements = 2000;
/** How deeply they may lie in each other. */
const maxDepth = 100;
/** The depths of all of them together: each element is read once for itself, and once for each element around it. */
const maxReads = 25_000;
/** Characters of one text. */
const maxText = 10_000;

/**
 * A document that is read in moderate time: itself, or a copy of its beginning where it has very many elements, or very
 * deep ones. What one element says is looked for around it and within it, so both would be felt.
 */
export function boundedDocument(document: Document): Document {
	let elements = 0;
	let reads = 0;
	let isWhole = true;
	const add = (node: Node, parent: Node, depth: number) => {
		const { nodeType, nodeValue } = node;
		const isText = nodeType === 3;
		if (nodeType !== 1 && !isText) return;
		const isTooMuch = isText
			? (nodeValue ?? '').length > maxText
			: elements >= maxElements || reads >= maxReads || depth > maxDepth;
		if (isTooMuch) isWhole = false;
		if (isTooMuch && !isText) return;
		const mine = node.cloneNode(false);
		if (isText) mine.nodeValue = (nodeValue ?? '').slice(0, maxText);
		else {
			elements++;
			reads += depth;
		}
		parent.appendChild(mine);
		for (const child of node.childNodes) add(child, mine, depth + 1);
	};
	// Shallow, it is an empty document of the same window and address.
	const copy = document.cloneNode(false) as Document;
	if (document.documentElement) add(document.documentElement, copy, 0);
	return isWhole ? document : copy;
}
