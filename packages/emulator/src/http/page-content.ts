/** How content that came from a page is served. */
export interface PageContentOptions {
	/** The name that it is saved under; null, the default, for what is shown. */
	readonly saveAs?: string | null;
	/** Whether a person who follows a link in it gets there; false by default. */
	readonly followsLinks?: boolean;
}

/**
 * The headers of bytes that came from a page, or from a client that drove one. They may be anything, so nothing in them runs on
 * this origin, loads anything or leads elsewhere.
 */
export function pageContentHeaders({ saveAs = null, followsLinks = false }: PageContentOptions = {}) {
	const sandbox = followsLinks ? 'sandbox allow-top-navigation-by-user-activation' : 'sandbox';
	const headers: Record<string, string> = {
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'content-security-policy': `${sandbox}; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'`,
	};
	if (saveAs !== null) headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeName(saveAs)}`;
	return headers;
}

/** As RFC 8187 has it. */
function encodeName(name: string): string {
	return encodeURIComponent(name).replace(/['()*]/g, each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}
