import { emptyStorage } from '../browser/browser-storage.ts';
import type { EmulatedBrowser, EmulatedPage } from '../browser/emulated-browser.ts';
import { PageError } from '../page/page-error.ts';

/** Browsers for tests: they know a few pages, and count what is left open. */
export interface StubBrowsers {
	create(): EmulatedBrowser;
	/** How many pages and browsers are open. */
	readonly open: { pages: number; browsers: number };
	/** How many browsers there have been. */
	readonly created: number;
}

/** Loads any page below `http://ok.test/`, whose title is its path and whose data is `{path}`. */
export function createStubBrowsers(): StubBrowsers {
	const open = { pages: 0, browsers: 0 };
	let created = 0;
	return {
		open,
		get created() {
			return created;
		},
		create() {
			created++;
			open.browsers++;
			let closed = false;
			return {
				address: null,
				ended: new AbortController().signal,
				storage: async () => emptyStorage,
				async newPage() {
					open.pages++;
					return createPage(() => {
						open.pages--;
					});
				},
				async close() {
					if (!closed) open.browsers--;
					closed = true;
				},
			};
		},
	};
}

function createPage(onClose: () => void): EmulatedPage {
	let url = 'about:blank';
	let closed = false;
	const path = () => (url === 'about:blank' ? '' : new URL(url).pathname);
	return {
		get url() {
			return url;
		},
		title: async () => path(),
		html: async () => `<title>${path()}</title>`,
		text: async () => path(),
		async snapshot() {
			throw new Error('A stub has no document.');
		},
		screenshot: async () => null,
		print: async () => null,
		download: async target => ({ name: target, content: new TextEncoder().encode(`the file at ${target}`) }),
		async goto(target, signal) {
			signal?.throwIfAborted();
			if (!target.startsWith('http://ok.test/')) throw new PageError('navigation', `${target} did not load`);
			url = target;
		},
		follow: async () => undefined,
		fill: async () => undefined,
		async extract(schema) {
			if (!('properties' in schema)) throw new PageError('extraction', 'The page has nothing of the kind');
			return { path: path() };
		},
		async evaluate(script, args) {
			if (script === 'throw') throw new PageError('evaluation', 'thrown on the page');
			if (script === 'wait for ever') return new Promise(() => undefined);
			return script === 'return null' ? undefined : { script, args: args ?? null };
		},
		async close() {
			if (!closed) onClose();
			closed = true;
		},
	};
}
