import { isRecord } from '../json/record.ts';

/** What stands in the place of a secret. */
export const mask = '••••••';

/** Names whose values are nobody's business: `apikey`, `x-api-key`, `signingKey`, `proxy_password`, `authorization`, `cookie`. */
const secretName =
	/(?:^|[-_])(?:key|token|secret|pass(?:wd|phrase)?|auth(?:orization)?|cookie|credentials?|signature|totp)(?:$|[-_])|password|(?:api|signing)[-_]?key|secret|^variables$/i;

/** What an address is signed with, or lets in by: whoever has the address needs nothing else. */
const signature =
	/([?&](?:[\w.-]*[-_.])?(?:signingKey|signature|sig|(?:api)?key|token|secret|passw(?:or)?d|auth)=)[^&#\s"'<]+/gi;

/** Who somebody is at an address, with the password, or what was left of them when it was cut. */
const userInfo = /:\/\/(?:[^/?#\s"'<>@]+@|[^/?#\s"'<>@:]*:[^/?#\s"'<>@…]*(?=…))/g;

/** Shorter keys would be found in every other word. */
const minKey = 6;

/** How deep data is shown: whoever walks through it by recursion has to come to an end. A body may be nearly as deep. */
const maxDepth = 600;

/** What stands where a text was cut, and how many characters of a key before it are known for its beginning. */
const cutSign = '…';
const minBeginning = 3;

/** Takes secrets out of what is shown. */
export interface Masker {
	/** A copy of plain data without what is secret by its name, and without the keys; of bytes it says how many they are. */
	data(value: unknown): unknown;
	/** A text without the keys. */
	text(text: string): string;
}

/** Knows the keys, and finds them wherever they are: a client may have put one in the wrong place. */
export function createMasker(keys: Iterable<string>): Masker {
	const forms = [...keys]
		.filter(key => key.length >= minKey)
		.flatMap(key => [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]);
	const pattern = [...new Set(forms)].map(form => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const anyKey = pattern === '' ? undefined : new RegExp(pattern, 'g');

	const text = (value: string) => {
		const unsigned = value.replace(signature, `$1${mask}`).replace(userInfo, `://${mask}@`);
		return anyKey === undefined ? unsigned : withoutBeginnings(unsigned.replace(anyKey, mask), forms);
	};
	const dataAt = (value: unknown, depth: number): unknown => {
		if (typeof value === 'string') return text(value);
		if (typeof value === 'object' && value !== null && depth > maxDepth) return 'nested deeper than is shown';
		if (Array.isArray(value)) return value.map(inner => dataAt(inner, depth + 1));
		if (value instanceof Uint8Array) return `${value.byteLength} bytes, which are left out`;
		if (!isRecord(value)) return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, inner]) => [
				text(name),
				isSecret(name, inner) ? mask : dataAt(inner, depth + 1),
			]),
		);
	};
	return { data: value => dataAt(value, 0), text };
}

/** Takes out what is left of a key where a text was cut in the middle of it. */
function withoutBeginnings(text: string, keys: readonly string[]): string {
	if (!text.includes(cutSign)) return text;
	const parts = text.split(cutSign);
	const cut = parts.slice(0, -1).map(part => {
		const longest = Math.max(0, ...keys.map(key => beginningAtEnd(part, key)));
		return longest === 0 ? part : `${part.slice(0, -longest)}${mask}`;
	});
	return [...cut, parts.at(-1)].join(cutSign);
}

/** How many characters at a text's end are the beginning of a key; 0 where they are too few to tell. */
function beginningAtEnd(text: string, key: string): number {
	for (let length = Math.min(text.length, key.length - 1); length >= minBeginning; length--) {
		if (key[length - 1] === text.at(-1) && text.endsWith(key.slice(0, length))) return length;
	}
	return 0;
}

/** Whether a name says that its value is nobody's business. */
export function isSecretName(name: string): boolean {
	return secretName.test(name);
}

/** An empty value keeps nothing secret, and to see that it is empty helps. */
function isSecret(name: string, value: unknown): boolean {
	return isSecretName(name) && value !== null && value !== '' && typeof value !== 'boolean';
}
