import type { CdpEndpoint } from '@anybrowser/core';
import type { MakeProvider, Mutant } from './mutant.ts';
import { type Json, withFetch, withSentJson, withUrl } from './wrap-fetch.ts';
import { withChanges } from './wrap-provider.ts';

const of = ['browserbase'] as const;

/** The casts are sound: what is changed is what this provider sends. */
const part = (body: Json, name: string) => (body[name] ?? {}) as Json;
const without = (body: Json, name: string): Json =>
	Object.fromEntries(Object.entries(body).filter(([each]) => each !== name));
const withoutSetting = (name: string) =>
	withSentJson(body => ({
		...body,
		...(body['browserSettings'] ? { browserSettings: without(part(body, 'browserSettings'), name) } : {}),
	}));
const changedProxy = (change: (proxy: Json) => Json) =>
	withSentJson(body => {
		const { proxies } = body;
		return Array.isArray(proxies) ? { ...body, proxies: proxies.map(change) } : body;
	});
const withoutFalse = (value: unknown): unknown => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const kept = Object.entries(value).filter(([, each]) => each !== false);
	return Object.fromEntries(kept.map(([name, each]) => [name, withoutFalse(each)]));
};
const endpoints = (change: (endpoint: CdpEndpoint) => CdpEndpoint): ((make: MakeProvider) => MakeProvider) =>
	withChanges(({ cdp }) => ({ cdp: { endpoint: async (id, request) => change(await cdp.endpoint(id, request)) } }));

/** What goes wrong where a vendor has words, measures and addresses of its own. */
export const browserbaseMutants: readonly Mutant[] = [
	{
		name: 'a lifetime in minutes where seconds are meant',
		of,
		noticedBy: /wire: session.timeoutMinutes/,
		mutate: withSentJson(body =>
			'timeout' in body ? { ...body, timeout: Math.max(60, Number(body['timeout']) / 60) } : body,
		),
	},
	{
		name: '`false` dropped within the settings',
		of,
		noticedBy: /wire: session.(recording|profile.save)/,
		mutate: withSentJson(body => withoutFalse(body) as Json),
	},
	{
		name: 'labels dropped, but for the proof',
		of,
		noticedBy: /wire: session.metadata/,
		mutate: withSentJson(body => {
			const { anybrowser } = part(body, 'userMetadata');
			return anybrowser === undefined ? body : { ...body, userMetadata: { anybrowser } };
		}),
	},
	{
		name: 'the proof forgotten',
		of,
		noticedBy: /sessions: a create whose answer is lost/,
		mutate: withSentJson(body =>
			'userMetadata' in body ? { ...body, userMetadata: without(part(body, 'userMetadata'), 'anybrowser') } : body,
		),
	},
	{
		name: 'an extension dropped',
		of,
		noticedBy: /wire: session.extensions/,
		mutate: withSentJson(body => without(body, 'extensionId')),
	},
	{ name: "a session's profile dropped", of, noticedBy: /wire: session.profile/, mutate: withoutSetting('context') },
	{ name: "a task's profile dropped", of, noticedBy: /wire: task.profile/, mutate: withoutSetting('context') },
	{ name: 'Verified dropped', of, noticedBy: /wire: (session|task).stealth/, mutate: withoutSetting('verified') },
	{ name: 'an ad blocker dropped', of, noticedBy: /wire: session.adblock/, mutate: withoutSetting('blockAds') },
	{
		name: 'a captcha solver dropped',
		of,
		noticedBy: /wire: session.captchaSolver/,
		mutate: withoutSetting('solveCaptchas'),
	},
	{
		name: 'whether a profile is saved dropped',
		of,
		noticedBy: /wire: (session|task).profile.(save|readOnly)/,
		mutate: withSentJson(body => {
			const settings = part(body, 'browserSettings');
			if (!('context' in settings)) return body;
			return { ...body, browserSettings: { ...settings, context: without(part(settings, 'context'), 'persist') } };
		}),
	},
	{
		name: "a proxy's password dropped",
		of,
		noticedBy: /wire: session.proxy.server/,
		mutate: changedProxy(proxy => without(proxy, 'password')),
	},
	{
		name: "a proxy's city dropped",
		of,
		noticedBy: /wire: session.proxy.country/,
		mutate: changedProxy(proxy =>
			'geolocation' in proxy ? { ...proxy, geolocation: without(part(proxy, 'geolocation'), 'city') } : proxy,
		),
	},
	{
		name: "a task's schema dropped",
		of,
		noticedBy: /wire: task.schema/,
		mutate: withSentJson(body => without(body, 'resultSchema')),
	},
	{
		name: "a task's address dropped",
		of,
		noticedBy: /wire: task.url/,
		mutate: withSentJson(body =>
			typeof body['task'] === 'string' ? { ...body, task: body['task'].replace(/^Go to .*\n/, '') } : body,
		),
	},
	{
		name: 'a page that is not opened',
		of,
		noticedBy: /cdp: connect gives/,
		mutate: withChanges(({ create }) => ({
			create: ({ url: _url, ...options } = {}, request) => create(options, request),
		})),
	},
	{
		name: 'larger pages claimed than there are',
		of,
		noticedBy: /pages: tasks are listed completely/,
		mutate: withChanges(({ tasks }) => ({ tasks: { ...tasks, maxPageSize: 1_001 } })),
	},
	{
		name: 'ended sessions listed as open',
		of,
		noticedBy: /sessions: list shows the open ones/,
		mutate: withUrl(url => {
			if (url.pathname === '/v1/sessions') url.searchParams.delete('status');
		}),
	},
	{
		name: 'a close that believes before the end shows',
		of,
		noticedBy: /close: it really closes/,
		mutate: make => {
			const released = new Set<string>();
			return withFetch(send => async (request, init) => {
				const response = await send(request, init);
				if (request.method === 'POST' && /\/v1\/sessions\/[^/]+$/.test(request.url)) released.add(request.url);
				// Once, so that who reads it later sees what it is.
				if (request.method !== 'GET' || !released.delete(request.url)) return response;
				return Response.json({ ...((await response.json()) as Json), status: 'COMPLETED' });
			})(make);
		},
	},
	{
		name: 'a signed address that prints',
		of,
		noticedBy: /cdp: endpoint says/,
		mutate: endpoints(({ url, headers }) => ({ url, headers })),
	},
	{
		name: 'the key sent to a signed address',
		of,
		noticedBy: /cdp: endpoint says/,
		mutate: make => settings =>
			endpoints(({ url }) =>
				Object.defineProperties({} as CdpEndpoint, {
					url: { value: url },
					headers: { value: { 'x-bb-api-key': settings.apiKey } },
				}),
			)(make)(settings),
	},
	{
		name: 'an output in its envelope',
		of,
		noticedBy: /tasks: one with a browser of its own/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				get: async (id, request) => {
					const task = await tasks.get(id, request);
					return { ...task, output: (task.raw as { readonly result?: unknown }).result ?? task.output };
				},
			},
		})),
	},
];
