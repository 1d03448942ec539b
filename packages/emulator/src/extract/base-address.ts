const bases = new WeakMap<Document, string>();

/** Notes where a document's relative addresses start: happy-dom walks the whole tree each time it is asked. */
export function noteBaseAddress(document: Document): void {
	bases.set(document, document.baseURI);
}

/** Where a document's relative addresses start, as of the last extraction. */
export function baseAddress(document: Document): string {
	return bases.get(document) ?? document.baseURI;
}
