/** Whether a provider can be reached under an address: one with a path, as the version is, to which more can be added. */
export function isServiceAddress(text: string): boolean {
	const address = text.trim();
	if (!URL.canParse(address) || /[?#]/.test(address)) return false;
	const { protocol, username, password, pathname } = new URL(address);
	// A name and password are refused by every `fetch`.
	return /^https?:$/.test(protocol) && username === '' && password === '' && pathname !== '/';
}
