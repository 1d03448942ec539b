/**
 * Cuts a text that is too long, before the word that would be cut in two: of a key that stands there the beginning would be
 * left, which nobody knows for a secret any more. A single word is cut in two.
 *
 * @param max Characters, the sign of the cut included.
 */
export function cutAtWord(text: string, max: number): string {
	if (text.length <= max) return text;
	const cut = text.slice(0, max - 1);
	return `${cut.replace(/\S+$/, '') || cut}…`;
}
