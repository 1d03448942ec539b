import type { BrowserStorage } from './browser-storage.ts';
import { ChromiumLauncher } from './chromium/chromium-launcher.ts';
import type { ChromiumOptions } from './chromium/chromium-options.ts';
import { createDomBrowser, type DomBrowserOptions } from './dom-browser.ts';
import type { EmulatedBrowser } from './emulated-browser.ts';

/** What a new browser is to be like. */
export interface NewBrowserOptions {
	/** The cookies and the local storage that it starts with. */
	readonly storage: BrowserStorage;
	/** Whether a DevTools client is to reach it, where it can be reached at all. */
	readonly remote: boolean;
	/** Headers that it is to send with every request. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Whether its pages may go to an address, by whatever way; anywhere without it. */
	readonly allows?: (url: string) => boolean;
}

/** What makes a browser for each session, or the one browser that all of them share, profiles or not. */
export type BrowserSource =
	| EmulatedBrowser
	| ((options: NewBrowserOptions) => EmulatedBrowser | Promise<EmulatedBrowser>);

/**
 * Which browser sessions get. `dom` is one in this process, without page scripts and with nothing to install; `chromium`
 * is a real one, which takes playwright-core and a Chromium, Chrome or Edge on this machine.
 */
export type BrowserChoice =
	| 'dom'
	| 'chromium'
	| ({ readonly type: 'dom' } & Omit<DomBrowserOptions, keyof NewBrowserOptions>)
	| ({ readonly type: 'chromium' } & ChromiumOptions)
	| BrowserSource;

/** Where browsers come from. */
export interface BrowserSupply {
	/** Whether there is one browser for all, which ends with the supply. */
	readonly isShared: boolean;
	open(options: NewBrowserOptions): Promise<EmulatedBrowser>;
	/** Ends what the browsers had in common. */
	close(): Promise<void>;
}

/** Makes the supply that was chosen. Throws a `BrowserUnavailableError` when this machine can't have it. */
export function toSupply(choice: BrowserChoice): BrowserSupply {
	if (typeof choice === 'function') return of(async options => choice(options));
	if (typeof choice === 'object' && 'newPage' in choice)
		return { isShared: true, open: async () => choice, close: () => choice.close() };
	if (choice === 'chromium') return supplyChromium({});
	if (choice !== 'dom' && choice.type === 'chromium') return supplyChromium(choice);
	const options = choice === 'dom' ? {} : choice;
	return of(async wanted => createDomBrowser({ ...options, ...wanted }));
}

function supplyChromium(options: ChromiumOptions): BrowserSupply {
	const launcher = new ChromiumLauncher(options);
	return of(
		wanted => launcher.open(wanted),
		() => launcher.close(),
	);
}

function of(open: BrowserSupply['open'], close: BrowserSupply['close'] = async () => undefined): BrowserSupply {
	return { isShared: false, open, close };
}
