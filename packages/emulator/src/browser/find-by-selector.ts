/** What a selector finds first; null when it finds nothing or isn't a selector at all. */
export function findBySelector(document: Document, selector: string): Element | null {
	try {
		return document.querySelector(selector);
	} catch {
		return null;
	}
}
