const limit = 80;

/** Names of values that nobody wants in the log of a test run, misspellings included. */
const secret = /pas+(w|phrase|$)|secr|token|api[-_]?key|authorization|cookie/i;

/**
 * A value as JSON, cut off where it would fill the screen. Of what its name says is a secret, only the type is told.
 *
 * @param name the value's own name, or the way to it
 */
export function shorten(value: unknown, name = ''): string {
	const hide = (key: string, inner: unknown) => (secret.test(key) && inner !== null ? `<${typeof inner}>` : inner);
	const text = value === undefined ? 'nothing' : (JSON.stringify(hide(name, value), hide) ?? typeof value);
	return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
