import { type Routes, servicePage } from '@anybrowser/contract/example';

/** A tab as the service tells of it. */
export interface TabRecord {
	readonly id: string;
	readonly phase: string;
	/** UTC, as ISO text. */
	readonly opened: string;
	readonly seconds: number;
	/** Where DevTools connect. Whoever has it is let in. */
	readonly address: string;
}

interface Tab {
	readonly id: string;
	readonly openedAt: number;
	readonly seconds: number;
	closedAt: number;
}

/** Milliseconds for which a closed tab is still told of as live. */
export const closingMs = 60;

/** What lets a DevTools client into a tab. */
export const signatureOf = (id: string) => `signature-of-${id}-4711`;

/** A service of tabs with signed DevTools addresses, and of nothing else. */
export function signedService() {
	const tabs = new Map<string, Tab>();
	const isLive = ({ closedAt }: Tab) => Date.now() < closedAt + closingMs;
	const tell = (tab: Tab): TabRecord => ({
		id: tab.id,
		phase: isLive(tab) ? 'live' : 'over',
		opened: new Date(tab.openedAt).toISOString(),
		seconds: tab.seconds,
		address: `wss://tabs.test/${tab.id}?signature=${signatureOf(tab.id)}`,
	});
	const withTab = (id: string | undefined, answer: (tab: Tab) => readonly [number, unknown]) => {
		const tab = tabs.get(id ?? '');
		return tab ? answer(tab) : ([404, { message: 'no such tab' }] as const);
	};
	const routes: Routes = {
		'POST /tabs': ({ body }) => {
			const seconds = Number(body['seconds'] ?? 600);
			const tab = { id: `tab-${tabs.size}`, openedAt: Date.now(), seconds, closedAt: Number.POSITIVE_INFINITY };
			tabs.set(tab.id, tab);
			return [201, tell(tab)];
		},
		'GET /tabs': ({ query }) => servicePage([...tabs.values()].filter(isLive).map(tell), query),
		'GET /tabs/*': ({ ids: [id] }) => withTab(id, tab => [200, tell(tab)]),
		'DELETE /tabs/*': ({ ids: [id] }) =>
			withTab(id, tab => {
				tab.closedAt = Math.min(tab.closedAt, Date.now());
				return [204, undefined];
			}),
	};
	return { routes, live: () => [...tabs.values()].filter(isLive).map(({ id }) => id), count: () => tabs.size };
}
