import { pageContentHeaders } from './page-content.ts';

/** The content behind the address of a file that a session or task left behind. */
export interface ServedFile {
	/** What it is saved as. */
	readonly name: string;
	readonly mediaType: string;
	readonly content: Uint8Array;
	/** What people see who open the address in a browser; the file itself by default. */
	readonly page?: string;
}

/** A file as an answer, or the page that stands for it to who asks for one. */
export function toFileResponse({ name, mediaType, content, page }: ServedFile, asked: Headers): Response {
	if (page !== undefined && asked.get('accept')?.includes('text/html')) {
		const headers = { ...pageContentHeaders({ followsLinks: true }), 'content-type': 'text/html; charset=utf-8' };
		return new Response(page, { headers });
	}
	const headers = {
		...pageContentHeaders({ saveAs: name }),
		'content-type': mediaType,
		'content-length': String(content.byteLength),
	};
	return new Response(new Uint8Array(content), { headers });
}
