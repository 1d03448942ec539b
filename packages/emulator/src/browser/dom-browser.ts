import { extractBySchema } from '../extract/extract-by-schema.ts';
import { PageError } from '../page/page-error.ts';
import type { BrowserStorage } from './browser-storage.ts';
import { ContainedPage } from './contained/contained-page.ts';
import { ScriptProcess } from './contained/script-process.ts';
import { createDomTabs } from './dom-tabs.ts';
import type { EmulatedBrowser } from './emulated-browser.ts';
import { httpFetch } from './http-fetch.ts';

/** How a DOM browser loads its pages. */
export interface DomBrowserOptions {
	/** What loads the pages; by default a plain one over node:http, which leaves no connection behind. */
	readonly fetch?: typeof fetch;
	/** Milliseconds for one navigation, body included; 10 000 by default. */
	readonly timeoutMs?: number;
	/** Milliseconds that a script may run, and what it waits for besides; 1000 by default. */
	readonly scriptTimeoutMs?: number;
	/** What it starts with, such as what another browser's `storage()` gave; nothing by default. */
	readonly storage?: BrowserStorage;
	/** Headers that it sends with every request; none by default. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Whether it may go to an address, by whatever way; anywhere by default. */
	readonly allows?: (url: string) => boolean;
}

/**
 * A browser in this process: a DOM without page scripts, nothing to install.
 *
 * There is no option to run them; Chromium is there for that. What a client evaluates runs in a process of its own, which
 * has no environment, no network, no files but those of the DOM, and is ended when it takes too long. From then on the
 * page lives there, and is copied here to be read.
 */
export function createDomBrowser(options: DomBrowserOptions = {}): EmulatedBrowser {
	const { fetch = httpFetch, allows, headers = {}, timeoutMs = 10_000, scriptTimeoutMs = 1000 } = options;
	const tabs = createDomTabs({ ...options, fetch, extract: extractBySchema });
	const id = ScriptProcess.nextId();
	const pages = new Set<ContainedPage>();
	const ended = new AbortController();
	let moved: Promise<ScriptProcess> | null = null;
	let closed = false;
	const start = async (): Promise<ScriptProcess> => {
		const process = ScriptProcess.get();
		const load: typeof fetch = async (input, init) => {
			// What the child says of an address is checked here, where no script is.
			if (allows?.(String(input)) === false) throw new Error(`${input} is not one of the allowed URLs`);
			return fetch(input, init);
		};
		process.open(id, load, ended);
		const storage = tabs.storage();
		await process.send({ do: 'openBrowser', browser: id, options: { storage, headers, timeoutMs, scriptTimeoutMs } });
		await Promise.all([...pages].map(page => page.moveTo(process, id)));
		return process;
	};
	const move = () => {
		moved ??= start();
		return moved;
	};
	return {
		// A DOM has no protocol to be reached by.
		address: null,
		ended: ended.signal,
		async newPage() {
			if (closed) throw new PageError('navigation', 'The browser is closed');
			const onClose = (page: ContainedPage) => void pages.delete(page);
			const page = new ContainedPage({ tabs, scriptTimeoutMs, move, onClose });
			pages.add(page);
			const process = await moved;
			if (process) await page.moveTo(process, id);
			return page;
		},
		async storage() {
			const process = await moved;
			if (process === null) return tabs.storage();
			const { value } = await process.send({ do: 'storage', browser: id });
			// The child is ours, and a script that got out of hand there could change no more than what it may set anyway.
			return value as BrowserStorage;
		},
		async close() {
			if (closed) return;
			closed = true;
			await Promise.all([...pages].map(page => page.close()));
			await tabs.close();
			await (await moved?.catch(() => null))?.close(id);
		},
	};
}
