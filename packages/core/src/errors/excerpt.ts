/** Characters that a message quotes of what somebody else wrote. */
export const maxExcerpt = 500;

/** The beginning of a text that somebody else wrote, which may be of any length. */
export function excerpt(text: string, length = maxExcerpt): string {
	return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** The beginning of a value as JSON. What can't be written, such as what is nested too deep, is named by its type. */
export function excerptOf(value: unknown): string {
	if (typeof value === 'string') return excerpt(value);
	try {
		return excerpt(JSON.stringify(value) ?? String(value));
	} catch {
		const kind = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
		return `${kind} that JSON can't hold`;
	}
}
