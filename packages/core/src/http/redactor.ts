const mask = '[redacted]';

/** Shorter ones are no secrets, and would tear holes into every message. */
const shortestSecret = 4;

/** Removes the values of secrets from whatever is about to be shown. */
export interface Redactor {
	text(value: string): string;
	/** The same for an error that becomes a `cause`: a copy when it holds a secret anywhere, else itself. */
	cause(value: unknown): unknown;
}

/** @param secrets The values that must never be shown. */
export function createRedactor(secrets: readonly string[]): Redactor {
	const known = secrets.filter(secret => secret.length >= shortestSecret);
	const text = (value: string) => known.reduce((result, secret) => result.replaceAll(secret, mask), value);

	const cause = (value: unknown, depth = 0): unknown => {
		if (typeof value === 'string') return text(value);
		if (!(value instanceof Error)) return describesSecret(value) ? mask : value;
		const inner = depth < 5 ? cause(value.cause, depth + 1) : undefined;
		const shown = `${value.message}\n${value.stack ?? ''}`;
		const unchanged = text(shown) === shown && inner === value.cause && !ownValuesHoldSecret(value);
		if (unchanged) return value;
		const copy = new Error(text(value.message), inner === undefined ? undefined : { cause: inner });
		copy.name = value.name;
		copy.stack = text(value.stack ?? '');
		if ('code' in value && typeof value.code === 'string') Object.assign(copy, { code: text(value.code) });
		return copy;
	};

	function ownValuesHoldSecret(error: Error): boolean {
		return Object.values(error).some(describesSecret);
	}

	function describesSecret(value: unknown): boolean {
		if (value === null || value === undefined) return false;
		try {
			const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
			return text(shown) !== shown;
		} catch {
			// What can't be looked through (cyclic, a bigint, a throwing getter) isn't shown.
			return true;
		}
	}

	return { text, cause: value => cause(value) };
}
