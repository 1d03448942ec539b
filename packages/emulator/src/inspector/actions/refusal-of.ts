/** Why a request that would change something is refused. */
export interface Refusal {
	readonly status: 403 | 415;
	readonly detail: string;
}

/**
 * Lets a request change something only if it surely comes from a page of this server: a page from elsewhere has another origin,
 * which browsers tell with every POST, and needs leave to say that it sends JSON. Behind a proxy that ends TLS the page's origin
 * is another one than that of the request which arrives: there the browser has to say itself that they are one, as it does to
 * whatever is reached by https, and the host has to be the same.
 *
 * @returns undefined for a request that may pass
 */
export function refusalOf({ url, headers }: Request): Refusal | undefined {
	const site = headers.get('sec-fetch-site');
	const origin = headers.get('origin');
	const own = new URL(url);
	const isOwn = origin === own.origin || (site === 'same-origin' && origin === `https://${own.host}`);
	if (!isOwn || (site !== null && site !== 'same-origin')) {
		const hint = 'A proxy in front of it must hand on the header Host as it came';
		return { status: 403, detail: `This is done from the inspector alone. ${hint}` };
	}
	const mediaType = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
	return mediaType === 'application/json' ? undefined : { status: 415, detail: 'This is sent as application/json' };
}
