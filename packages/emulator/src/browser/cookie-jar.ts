import { type BrowserContext, CookieSameSiteEnum, type ICookie, type IOptionalCookie } from 'happy-dom';
import type { StoredCookie } from './browser-storage.ts';

/** The cookies of one browser, in happy-dom's container, so that `document.cookie` sees them too. */
export class CookieJar {
	readonly #container: BrowserContext['cookieContainer'];

	constructor(container: BrowserContext['cookieContainer']) {
		this.#container = container;
	}

	/** The `Cookie` header for a request, or null. */
	header(url: URL): string | null {
		const cookies = this.#container.getCookies(url, false);
		if (cookies.length === 0) return null;
		return cookies.map(({ key, value }) => (value === null ? key : `${key}=${value}`)).join('; ');
	}

	/** Keeps what a response sets. */
	store(url: URL, headers: Headers): void {
		const cookies = headers.getSetCookie().map(line => parseCookie(url, line));
		this.#container.addCookies(cookies.filter(cookie => cookie !== null));
	}

	/** A copy of all cookies. */
	cookies(): StoredCookie[] {
		return this.#container.getCookies(null, false).map(toStored);
	}

	/** Takes on what another jar had. */
	restore(cookies: readonly StoredCookie[]): void {
		this.#container.addCookies(cookies.map(fromStored));
	}
}

function toStored({ key, value, domain, originURL, path, expires, httpOnly, secure, sameSite }: ICookie): StoredCookie {
	return {
		name: key,
		value: value ?? '',
		domain: domain === '' ? originURL.hostname : `.${domain}`,
		path: path || '/',
		expires: expires === null ? -1 : expires.getTime() / 1000,
		httpOnly,
		secure,
		sameSite: sameSite === CookieSameSiteEnum.none ? 'None' : sameSite === CookieSameSiteEnum.strict ? 'Strict' : 'Lax',
	};
}

function fromStored({ name, value, domain, path, expires, httpOnly, secure, sameSite }: StoredCookie): IOptionalCookie {
	const host = domain.replace(/^\./, '');
	const level = { None: CookieSameSiteEnum.none, Strict: CookieSameSiteEnum.strict, Lax: CookieSameSiteEnum.lax };
	return {
		key: name,
		value,
		originURL: new URL(`${secure ? 'https' : 'http'}://${host}/`),
		...(host !== domain && { domain: host }),
		path,
		...(expires >= 0 && { expires: new Date(expires * 1000) }),
		httpOnly,
		secure,
		sameSite: level[sameSite],
	};
}

function parseCookie(originURL: URL, line: string): IOptionalCookie | null {
	const [pair = '', ...attributes] = line.split(';');
	const [key, value] = splitAtEquals(pair);
	if (!key) return null;
	const cookie: IOptionalCookie = { key, value, originURL };
	for (const attribute of attributes) Object.assign(cookie, readAttribute(...splitAtEquals(attribute)));
	return cookie;
}

function readAttribute(name: string, value: string | null): Partial<IOptionalCookie> {
	switch (name.toLowerCase()) {
		case 'path':
			return value?.startsWith('/') ? { path: value } : {};
		case 'domain':
			return value ? { domain: value } : {};
		case 'secure':
			return { secure: true };
		case 'httponly':
			return { httpOnly: true };
		case 'expires':
			return expiry(Date.parse(value ?? ''));
		case 'max-age':
			return maxAge(Number.parseInt(value ?? '', 10));
		default:
			return {};
	}
}

/** Zero means at once: this very millisecond would be too late. */
function maxAge(seconds: number): Partial<IOptionalCookie> {
	return expiry(seconds <= 0 ? 0 : Date.now() + seconds * 1000);
}

function expiry(time: number): Partial<IOptionalCookie> {
	return Number.isNaN(time) ? {} : { expires: new Date(time) };
}

function splitAtEquals(part: string): [string, string | null] {
	const at = part.indexOf('=');
	return at < 0 ? [part.trim(), null] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}
