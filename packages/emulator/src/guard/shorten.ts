const limit = 80;

/** A value as JSON, cut off where it would fill the screen. */
export function shorten(value: unknown): string {
	const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
	return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
