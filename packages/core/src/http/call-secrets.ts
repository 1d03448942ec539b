// A symbol travels with a call's options through every provider, and is no option of anybody's.
const key = Symbol.for('anybrowser.secrets');

/** The same options for a call that must show none of these values, whatever is said about it. */
export function withSecrets<Options extends object>(options: Options, secrets: readonly string[]): Options {
	return { ...options, [key]: secrets };
}

/** The values that a call must not show, besides its key. */
export function secretsOf(options: object): readonly string[] {
	// The cast is sound: nobody else has the key.
	return (options as { readonly [key]?: readonly string[] })[key] ?? [];
}
