/**
 * An address as a browser's address bar takes it: `https://` is put before one that has no scheme.
 *
 * @returns The address as it was given when it has a scheme, or is nothing that one could be put before.
 */
export function completeAddress(address: string): string {
	const text = address.trim();
	// `localhost:3000` is a host with its port, and no scheme.
	const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d+(?:[/?#]|$))/i.test(text);
	return hasScheme || text === '' || /^[/?#]/.test(text) ? address : `https://${text}`;
}
