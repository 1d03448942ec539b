import type { StorageState, StoredCookie, StoredOrigin } from '../contract/storage-state.ts';

/** Cookies, or items of a `localStorage`, in all. */
const maxItems = 50_000;

/**
 * Reads a storage state. What it has beside the format's own fields is left out, and so are cookies that have expired. No
 * message holds a value.
 *
 * @param refuse Makes the error of a sentence.
 */
export function checkStorageState(state: unknown, refuse: (message: string) => Error): StorageState {
	if (!isObject(state) || !Array.isArray(state['cookies']) || !Array.isArray(state['origins'])) {
		throw refuse(
			"a storage state is an object with the lists `cookies` and `origins`, as Playwright's `context.storageState()` gives it; parse its JSON first",
		);
	}
	const { cookies, origins } = state;
	const items = origins.flatMap(each =>
		isObject(each) && Array.isArray(each['localStorage']) ? each['localStorage'] : [],
	);
	if (cookies.length + items.length > maxItems)
		throw refuse(`the storage state has more than ${maxItems} cookies and items`);
	return {
		cookies: cookies.map((cookie, index) => readCookie(cookie, message => refuse(`\`cookies[${index}]\` ${message}`))),
		origins: origins.map((origin, index) => readOrigin(origin, message => refuse(`\`origins[${index}]\` ${message}`))),
	};
}

/** @throws unless it is the origin of a web page, with nothing after it. */
export function checkOrigin(origin: unknown, refuse: (message: string) => Error): string {
	if (typeof origin === 'string' && /^https?:\/\//.test(origin) && URL.canParse(origin)) {
		if (new URL(origin).origin === origin) return origin;
	}
	throw refuse('is an origin such as https://example.com, without a path');
}

type Refuse = (message: string) => Error;

const sameSites: readonly unknown[] = ['Strict', 'Lax', 'None'];

function readCookie(cookie: unknown, refuse: Refuse): StoredCookie {
	if (!isObject(cookie)) throw refuse('is no cookie');
	const { name, value, domain, path = '/', expires = -1, httpOnly = false, secure = false, sameSite = 'Lax' } = cookie;
	for (const [field, text] of Object.entries({ name, value, domain, path })) {
		if (typeof text !== 'string') throw refuse(`lacks \`${field}\`, which is a text`);
	}
	if (domain === '' || !String(path).startsWith('/')) throw refuse('lacks a `domain`, or has a `path` without a slash');
	if (typeof expires !== 'number' || Number.isNaN(expires))
		throw refuse('has an `expires` that is no number of seconds');
	if (typeof httpOnly !== 'boolean' || typeof secure !== 'boolean')
		throw refuse('says `httpOnly` or `secure` by no boolean');
	if (!sameSites.includes(sameSite)) throw refuse('has a `sameSite` that is none of Strict, Lax and None');
	// The cast is sound: each field was looked at.
	return { name, value, domain, path, expires, httpOnly, secure, sameSite } as StoredCookie;
}

function readOrigin(given: unknown, refuse: Refuse): StoredOrigin {
	if (!isObject(given) || !Array.isArray(given['localStorage']))
		throw refuse('is no origin with a list `localStorage`');
	const { origin, localStorage, indexedDB } = given;
	if (Array.isArray(indexedDB) && indexedDB.length > 0) {
		throw refuse('has an `indexedDB`, which is not imported: take the state without it');
	}
	const items = localStorage.map((item: unknown) => {
		const { name, value } = isObject(item) ? item : {};
		if (typeof name !== 'string' || typeof value !== 'string')
			throw refuse('has an item whose `name` and `value` are no texts');
		return { name, value };
	});
	return { origin: checkOrigin(origin, refuse), localStorage: items };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
