/** The address of a page that can be loaded over HTTP; null for anything else. */
export function parseAddress(address: string): URL | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** An address that may be shown: without the name and password in it. */
export function withoutCredentials(address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	url.username = '';
	url.password = '';
	return url.href;
}
