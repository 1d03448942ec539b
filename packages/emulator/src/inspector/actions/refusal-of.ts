/** Why a request that would change something is refused. */
export interface Refusal {
	readonly status: 403 | 415;
	readonly detail: string;
}

/**
 * Lets a request change something only if it surely comes from a page of this server: a page from elsewhere has another origin,
 * which browsers tell with every POST, and needs leave to say that it sends JSON.
 *
 * @returns undefined for a request that may pass
 */
export function refusalOf({ url, headers }: Request): Refusal | undefined {
	const site = headers.get('sec-fetch-site') ?? 'same-origin';
	if (site !== 'same-origin' || headers.get('origin') !== new URL(url).origin) {
		return { status: 403, detail: 'This is done from the inspector alone' };
	}
	const mediaType = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
	return mediaType === 'application/json' ? undefined : { status: 415, detail: 'This is sent as application/json' };
}
