/** What an address of a session or task leads to, for whoever has that. */
export interface ServedFile {
	/** What it is saved as; null for a page, which is shown. */
	readonly name: string | null;
	readonly mediaType: string;
	readonly content: Uint8Array | string;
}

/** A file as an answer. It may be anything, so nothing in it runs or leads elsewhere. */
export function toFileResponse({ name, mediaType, content }: ServedFile): Response {
	const headers = new Headers({
		'content-type': mediaType,
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'content-security-policy':
			"default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation",
	});
	if (name !== null) headers.set('content-disposition', `attachment; filename="${name}"`);
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), { headers });
}
