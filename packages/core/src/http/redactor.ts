const mask = '[redacted]';

/** Shorter ones are no secrets, and would tear holes into every message. */
const minSecret = 4;

/** What stands where a text was cut. */
const cutSign = '…';

/** How far values are looked into. */
const deepest = 5;

/** What an error is made of anyway. */
const looked: ReadonlySet<PropertyKey> = new Set(['message', 'stack', 'cause']);

/** Removes the values of secrets from whatever is about to be shown. */
export interface Redactor {
	text(value: string): string;
	/** The same for an error that becomes a `cause`: a copy when it holds a secret anywhere, else itself. */
	cause(value: unknown): unknown;
}

/**
 * @param secrets The values that must never be shown.
 * @param named Those that are secret because a caller says so, however short they are. Default: none.
 */
export function createRedactor(secrets: readonly string[], named: readonly string[] = []): Redactor {
	const known = [...named, ...secrets.filter(secret => secret.length >= minSecret)].flatMap(formsOf);
	// One secret may stand in another: the shorter one, taken out first, would leave the rest of the longer one.
	known.sort((one, other) => other.length - one.length);
	const text = (value: string) =>
		withoutBeginnings(
			known.reduce((result, secret) => result.replaceAll(secret, mask), value),
			known,
		);

	const cause = (value: unknown, depth = 0): unknown => {
		if (typeof value === 'string') return text(value);
		if (!(value instanceof Error)) return describesSecret(value) ? mask : value;
		const inner = depth < deepest ? cause(value.cause, depth + 1) : undefined;
		const shown = `${value.message}\n${value.stack ?? ''}`;
		const unchanged = text(shown) === shown && inner === value.cause && !ownValuesHoldSecret(value);
		if (unchanged) return value;
		const copy = new Error(text(value.message), inner === undefined ? undefined : { cause: inner });
		copy.name = value.name;
		copy.stack = text(value.stack ?? '');
		if ('code' in value && typeof value.code === 'string') Object.assign(copy, { code: text(value.code) });
		return copy;
	};

	/** All that an error has besides what was looked at already: also what can't be enumerated, which consoles print. */
	function ownValuesHoldSecret(error: Error): boolean {
		return Reflect.ownKeys(error).some(name => !looked.has(name) && propertyHoldsSecret(error, name, 0));
	}

	function describesSecret(value: unknown, depth = 0): boolean {
		if (typeof value === 'string') return text(value) !== value;
		if (typeof value !== 'object' || value === null) return false;
		// What can't be looked through (a `Request`, a `Map`, what is cyclic or throws) isn't shown.
		if (depth > deepest || !isTransparent(value)) return true;
		return Reflect.ownKeys(value).some(
			name => describesSecret(String(name)) || propertyHoldsSecret(value, name, depth + 1),
		);
	}

	function propertyHoldsSecret(holder: object, name: PropertyKey, depth: number): boolean {
		try {
			return describesSecret(Reflect.get(holder, name), depth);
		} catch {
			return true;
		}
	}

	return { text, cause: value => cause(value) };
}

/** Takes out what is left of a secret where a text was cut in the middle of it, which the sign of a cut tells. */
function withoutBeginnings(text: string, secrets: readonly string[]): string {
	if (!text.includes(cutSign)) return text;
	// An answer may be one long row of signs, and each would be compared with each secret.
	const begun = secrets.filter(secret => text.includes(secret.slice(0, minSecret)));
	if (begun.length === 0) return text;
	const parts = text.split(cutSign);
	const cut = parts.slice(0, -1).map(part => {
		const longest = Math.max(0, ...begun.map(secret => beginningAtEnd(part, secret)));
		return longest === 0 ? part : `${part.slice(0, -longest)}${mask}`;
	});
	return [...cut, parts.at(-1)].join(cutSign);
}

/** How many characters at a text's end are the beginning of a secret; 0 where they are too few to tell. */
function beginningAtEnd(text: string, secret: string): number {
	for (let length = Math.min(text.length, secret.length - 1); length >= minSecret; length--) {
		if (secret[length - 1] === text.at(-1) && text.endsWith(secret.slice(0, length))) return length;
	}
	return 0;
}

/** A secret as it is, as JSON and addresses write it, and within base64. */
function formsOf(secret: string): readonly string[] {
	// What can't be encoded is sent as the replacement character, and `encodeURIComponent` throws for it.
	const encodable = secret.replace(/\p{Surrogate}/gu, '\ufffd');
	const inBase64 = byteTexts(encodable).flatMap(base64Forms);
	return [
		...new Set([secret, encodable, JSON.stringify(secret).slice(1, -1), encodeURIComponent(encodable), ...inBase64]),
	];
}

/** The bytes that may be meant by a text, each as a character: those of UTF-8, and its Latin-1 ones where it has them. */
function byteTexts(text: string): readonly string[] {
	const utf8 = Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('');
	return utf8 === text || /[\u0100-\uffff]/.test(text) ? [utf8] : [utf8, text];
}

/** What base64 makes of bytes that hold the secret's, in each of the three places that they can begin at within three bytes. */
function base64Forms(bytes: string): readonly string[] {
	return [0, 1, 2].flatMap(offset => {
		const text = btoa(`${' '.repeat(offset)}${bytes}`).replace(/=+$/, '');
		// Characters at both ends also depend on what stands beside the secret.
		const end = (offset + bytes.length) % 3 === 0 ? text.length : text.length - 1;
		const inner = text.slice(Math.ceil((offset * 8) / 6), end);
		return inner.length < minSecret ? [] : [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
	});
}

/** Whether all that it has is there to see from outside. */
function isTransparent(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return Array.isArray(value) || value instanceof Error || prototype === Object.prototype || prototype === null;
}
