import { isRecord } from '../json/record.ts';

/** What stands in the place of a secret. */
export const mask = '••••••';

/** Names whose values are nobody's business: `apikey`, `x-api-key`, `signingKey`, `proxy_password`, `authorization`, `cookie`. */
const secretName =
	/(?:^|[-_])(?:key|token|secret|pass(?:wd|phrase)?|auth(?:orization)?|cookie|credentials?|signature|totp)(?:$|[-_])|password|(?:api|signing)[-_]?key|secret|^variables$/i;

/** What an address is signed with, or lets in by: whoever has the address needs nothing else. */
const signature =
	/([?&](?:[\w.-]*[-_.])?(?:signingKey|signature|sig|(?:api)?key|token|secret|passw(?:or)?d|auth)=)[^&#\s"'<]+/gi;

/** Who somebody is at an address, with the password. */
const userInfo = /:\/\/[^/?#\s"'<>@]+@/g;

/** Shorter keys would be found in every other word. */
const minKey = 6;

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
		return anyKey === undefined ? unsigned : unsigned.replace(anyKey, mask);
	};
	const data = (value: unknown): unknown => {
		if (typeof value === 'string') return text(value);
		if (Array.isArray(value)) return value.map(data);
		if (value instanceof Uint8Array) return `${value.byteLength} bytes, which are left out`;
		if (!isRecord(value)) return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, inner]) => [text(name), isSecret(name, inner) ? mask : data(inner)]),
		);
	};
	return { data, text };
}

/** An empty value keeps nothing secret, and to see that it is empty helps. */
function isSecret(name: string, value: unknown): boolean {
	return secretName.test(name) && value !== null && value !== '' && typeof value !== 'boolean';
}
