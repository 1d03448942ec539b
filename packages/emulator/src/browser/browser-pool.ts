import { emptyStorage } from './browser-storage.ts';
import type { BrowserSupply } from './browser-supply.ts';
import type { EmulatedBrowser, EmulatedPage } from './emulated-browser.ts';
import type { StoredProfile } from './stored-profile.ts';

/** A page with the browser it belongs to. */
export interface Tab {
	readonly page: EmulatedPage;
	/** Where a DevTools client reaches the browser, if it can. */
	readonly address: string | null;
	/** Aborted when the browser ends on its own. */
	readonly ended: AbortSignal;
	/** Ends the tab and its browser, unless others share that; first what it has is saved, if there is a profile. */
	close(saveTo?: StoredProfile): Promise<void>;
}

/** Who looks at a tab's page from outside. */
export interface PageWitness {
	attach(page: EmulatedPage): void;
	/** The page is about to end. */
	leave(): Promise<void>;
}

/** What a tab is opened with. */
export interface TabOptions {
	/** What the browser starts with; it isn't changed before a tab is closed into it. */
	readonly profile?: StoredProfile | undefined;
	/** Whether a DevTools client is to reach the browser; false by default. */
	readonly remote?: boolean;
	/** Headers that the browser sends with every request, unless others share it. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	/** Whether its page may go to an address, by whatever way; anywhere without it. */
	readonly allows?: ((url: string) => boolean) | undefined;
	/** Who is shown the page for as long as it is there. */
	readonly witness?: PageWitness;
	/** A tab that arrives after its abort is closed. */
	readonly signal: AbortSignal;
}

/** Gives every session a browser of its own. */
export class BrowserPool {
	readonly #supply: BrowserSupply;
	readonly #open = new Set<EmulatedBrowser>();

	constructor(supply: BrowserSupply) {
		this.#supply = supply;
	}

	/** Opens a tab. Rejects with the signal's reason when that comes first. */
	async open({ profile, remote = false, headers, allows, witness, signal }: TabOptions): Promise<Tab> {
		const storage = (await profile?.read()) ?? emptyStorage;
		signal.throwIfAborted();
		const browser = await this.#supply.open({
			storage,
			remote,
			...(headers && { headers }),
			...(allows && { allows }),
		});
		if (!this.#supply.isShared) this.#open.add(browser);
		const end = async () => {
			if (this.#supply.isShared) return;
			this.#open.delete(browser);
			await browser.close();
		};
		try {
			signal.throwIfAborted();
			const page = await browser.newPage();
			signal.throwIfAborted();
			witness?.attach(page);
			let closing: Promise<void> | undefined;
			const close = async (saveTo: StoredProfile | undefined) => {
				if (saveTo) {
					const saved = browser.storage();
					saveTo.save(saved);
					// The profile copes with its failing; here it only has to be over.
					await saved.catch(() => undefined);
				}
				await witness?.leave();
				await page.close();
				await end();
			};
			return {
				page,
				address: browser.address,
				ended: browser.ended,
				close: saveTo => {
					closing ??= close(saveTo);
					return closing;
				},
			};
		} catch (error) {
			await end();
			throw error;
		}
	}

	/** Ends every browser of the pool. */
	async close(): Promise<void> {
		const all = [...this.#open];
		this.#open.clear();
		await Promise.all(all.map(browser => browser.close()));
		await this.#supply.close();
	}
}
