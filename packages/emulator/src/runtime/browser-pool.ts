import type { EmulatedBrowser, EmulatedPage } from '../browser/emulated-browser.ts';

/** A page with the browser it belongs to. */
export interface Tab {
	readonly page: EmulatedPage;
	/** Ends the tab; its browser too when nothing needs it any more. With a name, the browser is kept for later. */
	close(keepAs?: string): Promise<void>;
}

/** What makes a browser for each session, or the one browser that all of them share. */
export type BrowserSource = EmulatedBrowser | (() => EmulatedBrowser);

/** Gives every session a browser of its own, and keeps those that belong to a profile. */
export class BrowserPool {
	readonly #source: BrowserSource;
	readonly #kept = new Map<string, EmulatedBrowser>();
	/** How many tabs each browser has. */
	readonly #tabs = new Map<EmulatedBrowser, number>();

	constructor(source: BrowserSource) {
		this.#source = source;
	}

	/** Opens a tab, in the browser of that name where one was kept: a profile's sessions share their cookies. */
	open(name?: string): Tab {
		const browser = (name === undefined ? undefined : this.#kept.get(name)) ?? this.#create();
		const page = browser.newPage();
		this.#tabs.set(browser, (this.#tabs.get(browser) ?? 0) + 1);
		let isClosed = false;
		return {
			page,
			close: async keepAs => {
				if (isClosed) return;
				isClosed = true;
				if (keepAs !== undefined) this.#kept.set(keepAs, browser);
				this.#tabs.set(browser, (this.#tabs.get(browser) ?? 1) - 1);
				await page.close();
				await this.#disposeIfUnused(browser);
			},
		};
	}

	/** Keeps a browser under another name, if it is kept at all. */
	rename(from: string, to: string): void {
		const browser = this.#kept.get(from);
		if (browser === undefined) return;
		this.#kept.delete(from);
		this.#kept.set(to, browser);
	}

	/** Keeps a browser no longer. */
	async forget(name: string): Promise<void> {
		const browser = this.#kept.get(name);
		this.#kept.delete(name);
		if (browser !== undefined) await this.#disposeIfUnused(browser);
	}

	/** Ends every browser, whoever made it. */
	async close(): Promise<void> {
		const all = new Set([...this.#kept.values(), ...this.#tabs.keys()]);
		if (typeof this.#source !== 'function') all.add(this.#source);
		this.#kept.clear();
		this.#tabs.clear();
		await Promise.all([...all].map(browser => browser.close()));
	}

	#create(): EmulatedBrowser {
		return typeof this.#source === 'function' ? this.#source() : this.#source;
	}

	async #disposeIfUnused(browser: EmulatedBrowser): Promise<void> {
		if (browser === this.#source || (this.#tabs.get(browser) ?? 0) > 0) return;
		if ([...this.#kept.values()].includes(browser)) return;
		this.#tabs.delete(browser);
		await browser.close();
	}
}
