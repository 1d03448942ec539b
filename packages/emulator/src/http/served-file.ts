import { pageContentHeaders } from './page-content.ts';

/** The content behind the address of a file that a session or task left behind. */
export interface ServedFile {
	/** What it is saved as; null for a page, which is shown. */
	readonly name: string | null;
	readonly mediaType: string;
	readonly content: Uint8Array | string;
}

/** A file as an answer. */
export function toFileResponse({ name, mediaType, content }: ServedFile): Response {
	const headers = { ...pageContentHeaders({ saveAs: name, followsLinks: name === null }), 'content-type': mediaType };
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), { headers });
}
