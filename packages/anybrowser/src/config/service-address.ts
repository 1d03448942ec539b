/** Whether a provider can be reached under an address. A name and password in it are refused by every `fetch`. */
export function isServiceAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password } = new URL(text);
	return /^https?:$/.test(protocol) && username === '' && password === '';
}
