import { answerShape, listed, listShape, sendRequests } from '@anybrowser/contract/example';
import type { BrowserSessionProvider, ProviderSettings, Session, Warning } from '@anybrowser/core';
import { unknownUsage } from '@anybrowser/core';
import { type CdpConnector, sessionBrowsers } from '@anybrowser/core/cdp';
import {
	appearedSince,
	beginCalls,
	browserCapabilities,
	checkedProvider,
	createProviderContext,
	defineCapabilities,
	emulated,
	noCapabilities,
	snapshot,
	unsupportedOperations,
} from '@anybrowser/core/provider';
import type { TabRecord } from './signed-service.ts';

const capabilities = defineCapabilities({
	...noCapabilities('the service has tabs, and nothing else'),
	'sessions.create': 'native',
	'sessions.get': 'native',
	'sessions.list': 'native',
	'sessions.close': 'native',
	'cdp.endpoint': 'native',
	'cdp.connect': 'native',
	'actions.goto': emulated('over DevTools'),
	'actions.evaluate': emulated('over DevTools'),
	'actions.screenshot': emulated('over DevTools'),
	'cdp.page': 'native',
	'session.timeoutMinutes': 'native',
	'session.adblock': 'native',
});

const fields = { id: ['string'], phase: ['string'], opened: ['string'], seconds: ['number'], address: ['string'] };
const tabShape = answerShape<TabRecord>(fields);
const tabsShape = listShape<TabRecord>(fields);

interface SignedSettings extends ProviderSettings {
	readonly cdp?: CdpConnector;
}

/** A vendor of sessions alone, whose DevTools addresses are signed, and whose sessions end with their one client. */
export function signed(settings: SignedSettings = {}): BrowserSessionProvider<'signed', null> {
	const vendor = {
		name: 'signed',
		authHeader: 'x-tabs-key',
		variables: { apiKey: ['TABS_API_KEY'], baseUrl: ['TABS_BASE_URL'] },
		baseUrl: 'http://tabs.test',
	} as const;
	const context = createProviderContext(vendor, capabilities, settings);
	const begin = beginCalls(context, sendRequests(context.baseUrl));
	const made = new Set<string>();

	function toSession(raw: TabRecord, known: readonly Warning[] = []): Session {
		const status = raw.phase === 'live' ? 'running' : raw.phase === 'over' ? 'closed' : 'unknown';
		const warnings = status === 'unknown' ? [...known, context.unknownValue('phase', raw.phase)] : known;
		const { address: _secret, ...shown } = raw;
		return snapshot(
			{
				provider: 'signed',
				id: raw.id,
				status: status as Session['status'],
				liveUrl: null,
				recordingUrl: null,
				recordingState: 'unavailable' as const,
				cdpUrl: null,
				profileId: null,
				timeoutMinutes: raw.seconds / 60,
				createdAt: new Date(raw.opened),
				startedAt: null,
				endedAt: null,
				usage: unknownUsage,
				warnings,
			},
			shown,
		);
	}

	const list: BrowserSessionProvider['list'] = (query = {}, request) => {
		const lists = { path: 'tabs', schema: tabsShape, convert: (raw: TabRecord) => toSession(raw) };
		return listed(
			{
				...lists,
				begin() {
					const call = begin('sessions.list', request);
					if (query.state === 'all') call.check(['sessions.listEnded']);
					return call;
				},
			},
			query,
		);
	};

	const close: BrowserSessionProvider['close'] = async (id, _options, request) => {
		const call = begin('sessions.close', request);
		const path = ['tabs', call.id(id, 'session id')];
		await call.idempotent(send => send({ method: 'DELETE', path }));
		await browsers.end(id);
	};

	const browsers = sessionBrowsers({
		context,
		begin,
		connector: settings.cdp,
		isShareable: false,
		async readAddress(call, id) {
			const raw = await call.read<TabRecord>(tabShape, send => send({ method: 'GET', path: ['tabs', id] }));
			return raw.phase === 'over' ? { state: 'ended' } : { state: 'open', url: raw.address, access: 'signed' };
		},
	});

	const refused = unsupportedOperations(context);
	return checkedProvider({
		...refused,
		name: 'signed' as const,
		capabilities: capabilities.manifest,
		capabilityNotes: capabilities.notes,
		native: null,
		list,
		close,

		async create(options = {}, request) {
			const call = begin('sessions.create', request);
			const warnings = call.check(browserCapabilities('session', options));
			const { timeoutMinutes, adblock } = options;
			const body = {
				...(timeoutMinutes !== undefined && { seconds: timeoutMinutes * 60 }),
				...(adblock !== undefined && { block_ads: adblock }),
			};
			const raw = await call.write<TabRecord>(tabShape, send => send({ method: 'POST', path: ['tabs'], body }), {
				lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
				findSince: since => appearedSince(list({}, call.credentials), since, id => made.has(id)),
				undo: tab => close(tab.id, {}, call.credentials),
			});
			made.add(raw.id);
			return toSession(raw, warnings);
		},

		async get(id, request) {
			const call = begin('sessions.get', request);
			const path = ['tabs', call.id(id, 'session id')];
			return call.requireSame(
				id,
				toSession(await call.read<TabRecord>(tabShape, send => send({ method: 'GET', path }))),
			);
		},

		cdp: browsers.cdp,
		actions: { ...refused.actions, ...browsers.actions },
	} satisfies BrowserSessionProvider<'signed', null>);
}
