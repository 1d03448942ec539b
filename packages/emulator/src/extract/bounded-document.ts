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
	const root = document.documentElement;
	if (root === null || isModerate(root)) return document;
	// Shallow, it is an empty document of the same window and address.
	const copy = document.cloneNode(false) as Document;
	const budget = new ElementBudget();
	const add = (element: Element, parent: Node, depth: number) => {
		if (!budget.take(depth)) return;
		const mine = element.cloneNode(false);
		parent.appendChild(mine);
		for (const child of element.childNodes) {
			if (budget.isSpent) return;
			if (child.nodeType === 1) add(child as Element, mine, depth + 1);
			if (child.nodeType !== 3) continue;
			const text = child.cloneNode(false);
			text.nodeValue = (child.nodeValue ?? '').slice(0, maxText);
			mine.appendChild(text);
		}
	};
	add(root, copy, 0);
	return copy;
}

function isModerate(root: Element): boolean {
	const budget = new ElementBudget();
	const isBounded = (element: Element, depth: number): boolean => {
		if (!budget.take(depth)) return false;
		for (const child of element.childNodes) {
			if (child.nodeType === 3 && (child.nodeValue?.length ?? 0) > maxText) return false;
			if (child.nodeType === 1 && !isBounded(child as Element, depth + 1)) return false;
		}
		return true;
	};
	return isBounded(root, 0);
}

class ElementBudget {
	#elements = 0;
	#reads = 0;

	/** Whether nothing more can be taken. */
	get isSpent(): boolean {
		return this.#elements >= maxElements || this.#reads >= maxReads;
	}

	/** Takes an element that lies so deep, if it can. */
	take(depth: number): boolean {
		if (this.isSpent || depth > maxDepth) return false;
		this.#elements++;
		this.#reads += depth;
		return true;
	}
}
