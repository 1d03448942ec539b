/** Names of what is secret, or holds it. Their values must not be guessed from a fingerprint, which is stored in the open. */
const secretNames =
	/password|passphrase|secret|credential|token|api_?key|authorization|cookie|certificates|^variables$/i;

/**
 * SHA-256 of a value, in hexadecimal digits. The order of names doesn't matter, nor what is `undefined`; of what is secret
 * it counts that it is there, and not what it is.
 */
export async function fingerprint(value: unknown): Promise<string> {
	const bytes = new TextEncoder().encode(canonical(value));
	const hash = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}

function canonical(value: unknown): string {
	if (typeof value === 'function') return '"function"';
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if ('toJSON' in value && typeof value.toJSON === 'function') return canonical(value.toJSON());
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	const entries = Object.entries(value)
		.filter(([, each]) => each !== undefined)
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, each]) => `${JSON.stringify(name)}:${secretNames.test(name) ? '"secret"' : canonical(each)}`);
	return `{${entries.join()}}`;
}
