import vm from 'node:vm';
import { type CdpConnection, type CdpConnector, pageExpression } from '@anybrowser/core/cdp';

/** A tab as its DevTools see it. */
export interface TabBrowser {
	/** Uses a signature up. @returns Whether it lets a client in. */
	admit(signature: string): boolean;
	/** Called once the last client has gone. */
	left(): void;
	/** Calls the listener once the tab has been closed. */
	onClosed(listener: () => void): void;
}

/** What `connect` gives: the title of the page that the tab shows. */
export interface ConnectedTab {
	title(): Promise<string>;
}

const png = new Uint8Array(128);
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A DevTools client for the tabs' addresses, in this process. An address lets one client in, once.
 *
 * @param find The tab of an id.
 * @param titles What there is to go to.
 */
export function tabClient(
	find: (id: string) => TabBrowser | undefined,
	titles: ReadonlyMap<string, string>,
): CdpConnector {
	return {
		async connect({ url, headers }) {
			const { pathname, searchParams } = new URL(url);
			const tab = find(pathname.slice(1));
			if (Object.keys(headers).length > 0) throw new Error('an address that is signed needs no headers');
			if (!tab?.admit(searchParams.get('signature') ?? '')) throw new Error(`${url} lets nobody in`);
			return connectionTo(tab, titles);
		},
	};
}

function connectionTo(tab: TabBrowser, titles: ReadonlyMap<string, string>): CdpConnection {
	let title = '';
	let isConnected = true;
	const listeners: (() => void)[] = [];
	const end = () => {
		if (!isConnected) return;
		isConnected = false;
		for (const listener of listeners) listener();
		tab.left();
	};
	tab.onClosed(end);
	const whileConnected = () => {
		if (!isConnected) throw new Error('the tab is not connected any longer');
	};
	const document = {
		get title() {
			return title;
		},
		set title(written) {
			title = written;
		},
	};
	const browser: ConnectedTab = {
		async title() {
			whileConnected();
			return title;
		},
	};
	return {
		browser,
		// The tab is all that there is.
		page: async () => browser,
		get isConnected() {
			return isConnected;
		},
		onClosed: listener => void listeners.push(listener),
		async goto(address) {
			whileConnected();
			const found = titles.get(address);
			if (found === undefined) throw new Error(`there is no page at ${address}`);
			title = found;
		},
		async evaluate(script) {
			whileConnected();
			return JSON.parse(await vm.runInNewContext(pageExpression(script), { document }));
		},
		async screenshot() {
			whileConnected();
			return png;
		},
		async close() {
			end();
		},
	};
}
