/** Whether an address is that of a browser which shows no page, or its own about one that it could not load. */
export function isUnloaded(url: string): boolean {
	return url === 'about:blank' || url.startsWith('chrome-error:');
}
