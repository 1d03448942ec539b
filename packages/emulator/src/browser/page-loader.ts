import { PageError } from '../page/page-error.ts';
import type { CookieJar } from './cookie-jar.ts';
import { downloadedName } from './downloaded-name.ts';
import type { DownloadedFile } from './emulated-browser.ts';
import { loadFailure } from './load-failure.ts';
import { parseAddress, withoutCredentials } from './page-address.ts';
import { pageSource } from './page-source.ts';
import { BodyTooLargeError, readBody } from './read-body.ts';
import { withDeadline } from './with-deadline.ts';

const maxBodyBytes = 10 * 1024 * 1024;
const maxRedirects = 20;
const userAgent = 'Mozilla/5.0 (compatible; anybrowser-emulator)';

/** Where to go, and with what. */
export interface PageRequest {
	readonly url: string;
	readonly method?: 'GET' | 'POST';
	/** A form's files take a moment to be read. */
	readonly body?: URLSearchParams | Promise<FormData>;
}

/** A page as it came over the network. */
export interface LoadedPage {
	/** Where it came from in the end, after redirects. */
	readonly url: string;
	readonly html: string;
}

/** How a loader reaches the network. */
export interface PageLoaderOptions {
	readonly fetch: typeof fetch;
	readonly timeoutMs: number;
	readonly cookies: CookieJar;
	/** Sent with every request. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	/** Whether it may go to an address, be it by a redirect; anywhere by default. */
	readonly allows?: ((url: string) => boolean) | undefined;
}

/** Loads pages over HTTP. Fails with a `PageError` that names the address and the reason, or with a signal's reason. */
export class PageLoader {
	readonly #options: PageLoaderOptions;

	constructor(options: PageLoaderOptions) {
		this.#options = options;
	}

	/** Loads one page, following redirects. */
	load(request: PageRequest, signals: Signals): Promise<LoadedPage> {
		return this.#get(request, signals, async (url, response, signal, fail) => ({
			url: withoutCredentials(url.href),
			html: await readPage(response, signal, fail),
		}));
	}

	/** Gets a file of any type, following redirects. */
	download(url: string, signals: Signals): Promise<DownloadedFile> {
		return this.#get({ url }, signals, async (from, response, signal, fail) => ({
			name: downloadedName(from.href, response.headers.get('content-disposition')),
			content: await readContent(response, signal, fail),
		}));
	}

	#get<T>(request: PageRequest, signals: Signals, read: Read<T>): Promise<T> {
		const { timeoutMs } = this.#options;
		const fail = (reason: string, cause?: unknown) =>
			new PageError('navigation', `Could not load ${withoutCredentials(request.url)}: ${reason}`, { cause });
		const onTimeout = () => fail(`it took more than ${timeoutMs} ms`);
		return withDeadline({ signals, timeoutMs, onTimeout }, signal => this.#follow(request, read, signal, fail));
	}

	async #follow<T>(request: PageRequest, read: Read<T>, signal: AbortSignal, fail: Fail): Promise<T> {
		let current = request;
		for (let redirects = 0; redirects <= maxRedirects; redirects++) {
			const url = parseAddress(current.url);
			if (url === null) throw fail(current === request ? 'not an http or https address' : 'it redirects to no page');
			if (this.#options.allows?.(url.href) === false)
				throw fail(`${withoutCredentials(url.href)} is not one of the allowed URLs`);
			const response = await this.#send(url, current, signal).catch(error => {
				signal.throwIfAborted();
				throw fail(loadFailure(error), error);
			});
			this.#options.cookies.store(url, response.headers);
			const next = redirectTarget(current, url, response);
			if (next === null) return read(url, response, signal, fail);
			await response.body?.cancel();
			current = next;
		}
		throw fail(`it redirects more than ${maxRedirects} times`);
	}

	async #send(url: URL, request: PageRequest, signal: AbortSignal): Promise<Response> {
		// `close`: a connection kept for later would outlive the browser.
		const headers = new Headers({ accept: 'text/html,*/*;q=0.8', 'user-agent': userAgent, ...this.#options.headers });
		headers.set('connection', 'close');
		const cookie = this.#options.cookies.header(url);
		if (cookie !== null) headers.set('cookie', cookie);
		// fetch refuses an address with credentials in it; a browser sends them as a header.
		if (url.username) {
			const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
			headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
		}
		const { method = 'GET' } = request;
		const body = (await request.body) ?? null;
		// fetch would add a charset, and browsers don't.
		if (body instanceof URLSearchParams) headers.set('content-type', 'application/x-www-form-urlencoded');
		// By hand, because cookies are set and sent on the way.
		return this.#options.fetch(withoutCredentials(url.href), { method, body, headers, signal, redirect: 'manual' });
	}
}

type Signals = readonly (AbortSignal | undefined)[];
type Read<T> = (url: URL, response: Response, signal: AbortSignal, fail: Fail) => Promise<T>;
type Fail = (reason: string, cause?: unknown) => PageError;

async function readPage(response: Response, signal: AbortSignal, fail: Fail): Promise<string> {
	const contentType = response.headers.get('content-type');
	if (response.status < 400 && pageSource(contentType, new Uint8Array()) === null) {
		await response.body?.cancel();
		throw fail(`it is ${contentType}, not a page`);
	}
	return pageSource(contentType, await readContent(response, signal, fail)) ?? '';
}

async function readContent(response: Response, signal: AbortSignal, fail: Fail): Promise<Uint8Array> {
	if (response.status >= 400) {
		await response.body?.cancel();
		throw fail(`the server answered ${response.status} ${response.statusText}`.trim());
	}
	try {
		return await readBody(response, maxBodyBytes, signal);
	} catch (error) {
		signal.throwIfAborted();
		throw fail(error instanceof BodyTooLargeError ? 'it is larger than 10 MB' : loadFailure(error), error);
	}
}

/** The request that a redirect asks for, or null if the response is none. */
function redirectTarget(request: PageRequest, url: URL, response: Response): PageRequest | null {
	const location = response.headers.get('location');
	if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return null;
	const target = URL.canParse(location, url) ? new URL(location, url) : null;
	if (target && !target.hash) target.hash = url.hash;
	const next = { url: target?.href ?? location };
	return response.status >= 307 ? { ...request, ...next } : next;
}
