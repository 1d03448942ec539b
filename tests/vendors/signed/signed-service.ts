import { type Routes, servicePage } from '@anybrowser/contract/example';
import { tabClient } from './tab-client.ts';

/** A tab as the service tells of it. */
export interface TabRecord {
	readonly id: string;
	readonly phase: string;
	/** UTC, as ISO text. */
	readonly opened: string;
	readonly seconds: number;
	/** Where DevTools connect. The first client to use it is let in, once; each answer tells another one. */
	readonly address: string;
}

interface Tab {
	readonly id: string;
	readonly openedAt: number;
	readonly seconds: number;
	closedAt: number;
	/** Of the addresses that were told and not used. */
	readonly signatures: Set<string>;
	readonly closed: (() => void)[];
}

/** Milliseconds for which a closed tab is still told of as live. */
export const closingMs = 60;

/** What all signatures of a tab begin with. */
export const signatureOf = (id: string) => `signature-of-${id}-4711`;

/** A service of tabs with signed DevTools addresses, and of nothing else. A tab ends with its last client. */
export function signedService(titles: ReadonlyMap<string, string>) {
	const tabs = new Map<string, Tab>();
	let told = 0;
	const isLive = ({ closedAt }: Tab) => Date.now() < closedAt + closingMs;
	const tell = (tab: Tab): TabRecord => {
		const signature = `${signatureOf(tab.id)}-${told++}`;
		tab.signatures.add(signature);
		return {
			id: tab.id,
			phase: isLive(tab) ? 'live' : 'over',
			opened: new Date(tab.openedAt).toISOString(),
			seconds: tab.seconds,
			address: `wss://tabs.test/${tab.id}?signature=${signature}`,
		};
	};
	const close = (tab: Tab) => {
		tab.closedAt = Math.min(tab.closedAt, Date.now());
		for (const listener of tab.closed.splice(0)) listener();
	};
	const browserOf = (tab: Tab | undefined) =>
		tab && {
			admit: (signature: string) => tab.signatures.delete(signature) && tab.closedAt > Date.now(),
			left: () => close(tab),
			onClosed: (listener: () => void) => void tab.closed.push(listener),
		};
	const withTab = (id: string | undefined, answer: (tab: Tab) => readonly [number, unknown]) => {
		const tab = tabs.get(id ?? '');
		return tab ? answer(tab) : ([404, { message: 'no such tab' }] as const);
	};
	const routes: Routes = {
		'POST /tabs': ({ body }) => {
			const seconds = Number(body['seconds'] ?? 600);
			const tab: Tab = {
				id: `tab-${tabs.size}`,
				openedAt: Date.now(),
				seconds,
				closedAt: Number.POSITIVE_INFINITY,
				signatures: new Set(),
				closed: [],
			};
			tabs.set(tab.id, tab);
			return [201, tell(tab)];
		},
		'GET /tabs': ({ query }) => servicePage([...tabs.values()].filter(isLive).map(tell), query),
		'GET /tabs/*': ({ ids: [id] }) => withTab(id, tab => [200, tell(tab)]),
		'DELETE /tabs/*': ({ ids: [id] }) =>
			withTab(id, tab => {
				close(tab);
				return [204, undefined];
			}),
	};
	return {
		routes,
		live: () => [...tabs.values()].filter(isLive).map(({ id }) => id),
		count: () => tabs.size,
		client: tabClient(id => browserOf(tabs.get(id)), titles),
	};
}
