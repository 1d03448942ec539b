/** Whether a page may go to an address: to one of these domains, or below it. */
export function allowsDomains(domains: readonly string[]): (url: string) => boolean {
	return url => {
		if (!URL.canParse(url)) return false;
		const { protocol, hostname } = new URL(url);
		if (protocol === 'about:') return true;
		return domains.some(domain => hostname === domain.toLowerCase() || hostname.endsWith(`.${domain.toLowerCase()}`));
	};
}
