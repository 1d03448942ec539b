/**
 * Cuts a text that is too long, before the word that would be cut in two. A single word is cut in two; the sign of the cut tells
 * `createMasker` that it may end with the beginning of a key.
 *
 * @param max Characters, the sign of the cut included.
 */
export function cutAtWord(text: string, max: number): string {
	if (text.length <= max) return text;
	const cut = text.slice(0, max - 1);
	return `${cut.replace(/\S+$/, '') || cut}…`;
}
