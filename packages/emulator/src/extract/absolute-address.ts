const bases = new WeakMap<Document, string>();

/** Notes where a document's relative addresses start: happy-dom walks the whole tree each time it is asked. */
export function noteBaseAddress(document: Document): void {
	bases.set(document, document.baseURI);
}

/** An address on a page as an absolute one; null for what is none, and for scripts. */
export function absoluteAddress(address: string | null | undefined, document: Document): string | null {
	const base = bases.get(document) ?? document.baseURI;
	const url = address && URL.canParse(address, base) ? new URL(address, base) : null;
	return url && url.protocol !== 'javascript:' ? url.href : null;
}
