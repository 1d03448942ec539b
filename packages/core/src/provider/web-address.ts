/**
 * An address that a provider's answer gives for people to open: a live view, a recording. `null` for any other kind of
 * address, since a link to it could run a script or open a file.
 */
export function webAddress(text: string | null | undefined): string | null {
	if (!text || !URL.canParse(text)) return null;
	return /^https?:$/.test(new URL(text).protocol) ? text : null;
}
