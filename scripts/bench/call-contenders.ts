import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import type { Bench } from './bench.ts';
import type { PeerName } from './peers.ts';
import { skyvernSession, smoothSession } from './sample-answers.ts';
import { stubFetch } from './stub-fetch.ts';

/** One way to read one session. */
export interface CallContender {
	readonly name: string;
	readonly isOurs: boolean;
	/** The contender that reads the same answer with bare `fetch`. */
	readonly raw: string;
	/** `undefined` when it isn't installed. */
	readonly call: (() => Promise<unknown>) | undefined;
}

const apiKey = 'a-key-of-usual-length-0123456789';
const smoothFetch = stubFetch(smoothSession);
const skyvernFetch = stubFetch(skyvernSession);
const smoothUrl = 'https://api.smooth.test/api/v1';
const skyvernUrl = 'https://api.skyvern.test/v1';
const smoothId = smoothSession.r.id;
const skyvernId = skyvernSession.browser_session_id;

// As much of the packages as is used: they are no dependencies, so their types aren't there.
interface OpenapiFetch {
	readonly default: (options: object) => { GET(path: string, init: object): Promise<{ readonly data?: unknown }> };
}
interface Browserbase {
	readonly default: new (options: object) => { readonly sessions: { retrieve(id: string): Promise<unknown> } };
}
interface Ky {
	readonly default: { create(options: object): { get(path: string): { json(): Promise<unknown> } } };
}

/** All of them: bare `fetch` first, then ours, then what it is built on, then those of other makers. */
export async function callContenders(bench: Bench): Promise<readonly CallContender[]> {
	const ofSmooth = smooth({ apiKey, baseUrl: smoothUrl, fetch: smoothFetch });
	const ofSkyvern = skyvern({ apiKey, baseUrl: skyvernUrl, fetch: skyvernFetch });
	// The copy that the providers use.
	const openapiFetchFile = join(bench.root, 'packages/skyvern/node_modules/openapi-fetch/dist/index.mjs');
	const openapiFetch: OpenapiFetch = await import(pathToFileURL(openapiFetchFile).href);
	const api = openapiFetch.default({
		baseUrl: skyvernUrl,
		fetch: skyvernFetch,
		headers: { 'x-api-key': apiKey },
	});
	const peers = await bench.peers();
	const path = { browser_session_id: skyvernId };

	async function peer<Module>(name: PeerName, use: (module: Module) => () => Promise<unknown>): Promise<CallContender> {
		const folder = peers.find(one => one.name === name)?.folder;
		const call = folder && use(await import(pathToFileURL(join(folder, 'entry.mjs')).href));
		return { name, isOurs: false, raw: 'fetch + json(), Skyvern', call: call || undefined };
	}

	return [
		{
			name: 'fetch + json(), Smooth',
			isOurs: false,
			raw: 'fetch + json(), Smooth',
			call: async () => (await smoothFetch(`${smoothUrl}/task/${smoothId}`, { headers: { apikey: apiKey } })).json(),
		},
		{
			name: 'fetch + json(), Skyvern',
			isOurs: false,
			raw: 'fetch + json(), Skyvern',
			call: async () => {
				const headers = { 'x-api-key': apiKey };
				return (await skyvernFetch(`${skyvernUrl}/browser_sessions/${skyvernId}`, { headers })).json();
			},
		},
		{
			// The least that a client must add: a request that can't hang for ever.
			name: 'the same with a time-out',
			isOurs: false,
			raw: 'fetch + json(), Skyvern',
			call: async () => {
				const init = { headers: { 'x-api-key': apiKey }, signal: AbortSignal.timeout(60_000) };
				return (await skyvernFetch(`${skyvernUrl}/browser_sessions/${skyvernId}`, init)).json();
			},
		},
		{ name: 'anybrowser, Smooth', isOurs: true, raw: 'fetch + json(), Smooth', call: () => ofSmooth.get(smoothId) },
		{ name: 'anybrowser, Skyvern', isOurs: true, raw: 'fetch + json(), Skyvern', call: () => ofSkyvern.get(skyvernId) },
		{
			name: 'openapi-fetch',
			isOurs: false,
			raw: 'fetch + json(), Skyvern',
			call: () => api.GET('/browser_sessions/{browser_session_id}', { params: { path } }),
		},
		await peer<Browserbase>('@browserbasehq/sdk', module => {
			const client = new module.default({ apiKey, baseURL: skyvernUrl, fetch: skyvernFetch });
			return () => client.sessions.retrieve(skyvernId);
		}),
		await peer<Ky>('ky', module => {
			const client = module.default.create({
				prefixUrl: skyvernUrl,
				fetch: skyvernFetch,
				headers: { 'x-api-key': apiKey },
			});
			return () => client.get(`browser_sessions/${skyvernId}`).json();
		}),
	];
}
