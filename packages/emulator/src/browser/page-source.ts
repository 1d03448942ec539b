const sniffedBytes = 1024;

/** What a response holds, as HTML; null when it isn't something that a page can show. */
export function pageSource(contentType: string | null, body: Uint8Array): string | null {
	const [type = ''] = (contentType ?? 'text/html').toLowerCase().split(';');
	const mime = type.trim();
	if (mime === 'text/html' || mime === 'application/xhtml+xml') return decode(body, charsetOf(contentType, body));
	if (mime === 'text/plain' || mime === 'application/json' || mime.endsWith('+json')) {
		const text = decode(body, charsetOf(contentType, new Uint8Array()));
		return `<!doctype html><html><head></head><body><pre>${escapeHtml(text)}</pre></body></html>`;
	}
	return null;
}

/** The header decides; without one, what the document says of itself near its start. */
function charsetOf(contentType: string | null, body: Uint8Array): string {
	const declared = /charset\s*=\s*["']?([\w.:-]+)/i;
	const head = Buffer.from(body.subarray(0, sniffedBytes)).toString('latin1');
	const inDocument = /<meta[^>]+>/gi;
	return (
		declared.exec(contentType ?? '')?.[1] ??
		(head.match(inDocument) ?? []).map(tag => declared.exec(tag)?.[1]).find(charset => charset !== undefined) ??
		'utf-8'
	);
}

function decode(body: Uint8Array, charset: string): string {
	try {
		return new TextDecoder(charset).decode(body);
	} catch {
		// A charset that nobody knows: what a browser does is fall back.
		return new TextDecoder().decode(body);
	}
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
