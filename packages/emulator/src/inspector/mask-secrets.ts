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
	const distinct = [...new Set(forms)];
	const pattern = distinct.map(form => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const anyKey = pattern === '' ? undefined : new RegExp(pattern, 'g');

	const beginnings = new Beginnings(distinct);
	const text = (value: string) => {
		const unsigned = value.replace(signature, `$1${mask}`).replace(userInfo, `://${mask}@`);
		return anyKey === undefined ? unsigned : beginnings.maskIn(unsigned.replace(anyKey, mask));
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
class Beginnings {
	/** Keys by their first characters: a text may have been cut as often as it likes. */
	readonly #keys = new Map<string, string[]>();
	readonly #longest: number;

	constructor(keys: readonly string[]) {
		for (const key of keys) {
			const first = key.slice(0, minBeginning);
			const known = this.#keys.get(first);
			if (known) known.push(key);
			else this.#keys.set(first, [key]);
		}
		this.#longest = Math.max(0, ...keys.map(({ length }) => length));
	}

	maskIn(text: string): string {
		if (this.#keys.size === 0 || !text.includes(cutSign)) return text;
		const parts = text.split(cutSign);
		const cut = parts.slice(0, -1).map(part => {
			const at = this.#startAtEnd(part);
			return at === undefined ? part : `${part.slice(0, at)}${mask}`;
		});
		return [...cut, parts.at(-1)].join(cutSign);
	}

	/** Where the beginning of a key starts that a text ends with, the longest one; undefined where there is none. */
	#startAtEnd(text: string): number | undefined {
		for (let at = Math.max(0, text.length - this.#longest); at <= text.length - minBeginning; at++) {
			const keys = this.#keys.get(text.slice(at, at + minBeginning));
			if (keys?.some(key => key.startsWith(text.slice(at)))) return at;
		}
		return undefined;
	}
}

/** Whether a name says that its value is nobody's business. */
export function isSecretName(name: string): boolean {
	return secretName.test(name);
}

/** An empty value keeps nothing secret, and to see that it is empty helps. */
function isSecret(name: string, value: unknown): boolean {
	return isSecretName(name) && value !== null && value !== '' && typeof value !== 'boolean';
}
