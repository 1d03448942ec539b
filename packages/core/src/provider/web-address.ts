/**
 * An address that a provider's answer gives for people to open: a live view, a recording. `null` for any other kind of
 * address, since a link to it could run a script or open a file.
 */
export function webAddress(text: string | null | undefined): string | null {
	return text && /^https?:/i.test(text) && URL.canParse(text) ? text : null;
}
