/** A text from a document that others wrote, on one line and without what a terminal would act on. */
export function printable(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
	const plain = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ');
	return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}
