import { all, both, type Mutant } from './mutant.ts';
import { withFetch, withSentForm, withSentJson, withUrl } from './wrap-fetch.ts';
import { withChanges } from './wrap-provider.ts';

const without = (...names: readonly string[]) =>
	withSentJson(body => Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name))));
const renamed = (from: string, to: string) =>
	withSentJson(({ [from]: value, ...rest }) => (value === undefined ? rest : { ...rest, [to]: value }));
const replaced = (name: string, value: unknown) =>
	withSentJson(body => (name in body ? { ...body, [name]: value } : body));

/** What is sent is not what was asked for. */
export const wireMutants: readonly Mutant[] = [
	{
		name: 'a field by a wrong name',
		of: ['smooth'],
		noticedBy: /wire: session.device/,
		mutate: renamed('device', 'dvice'),
	},
	{
		name: 'a field by a wrong name',
		of: ['skyvern'],
		noticedBy: /wire: session.timeout/,
		mutate: renamed('timeout', 'time'),
	},
	{ name: 'an option dropped', of: ['smooth'], noticedBy: /wire: session.metadata/, mutate: without('metadata') },
	{ name: 'an option dropped', of: ['skyvern'], noticedBy: /wire: session.browser /, mutate: without('browser_type') },
	{
		name: 'an emulated option dropped',
		of: ['skyvern'],
		noticedBy: /wire: session.stealth/,
		mutate: without('browser_type'),
	},
	{
		name: 'an emulated option dropped',
		of: ['smooth'],
		noticedBy: /wire: session.url/,
		mutate: withChanges(({ create }) => ({
			create: ({ url: _url, ...options } = {}, request) => create(options, request),
		})),
	},
	{
		name: '`false` dropped',
		of: both,
		noticedBy: /wire: session.(recording|profile.save)/,
		mutate: withSentJson(body => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== false))),
	},
	{
		name: 'another value sent',
		of: ['smooth'],
		noticedBy: /wire: session.device/,
		mutate: replaced('device', 'desktop'),
	},
	{ name: 'another value sent', of: ['skyvern'], noticedBy: /wire: session.timeout/, mutate: replaced('timeout', 60) },
	{
		name: 'only part of an option sent',
		of: ['smooth'],
		noticedBy: /wire: session.proxy.server/,
		mutate: without('proxy_password'),
	},
	{
		name: 'only part of an option sent',
		of: ['skyvern'],
		noticedBy: /wire: session.proxy.country/,
		mutate: withSentJson(body => ({
			...body,
			...(body['proxy_location'] ? { proxy_location: { country: 'US' } } : {}),
		})),
	},
	{ name: "a task's steps dropped", of: both, noticedBy: /wire: task.maxSteps/, mutate: without('max_steps') },
	{
		name: "a task's schema dropped",
		of: both,
		noticedBy: /wire: task.schema/,
		mutate: without('response_model', 'data_extraction_schema'),
	},
	{ name: "a task's address dropped", of: both, noticedBy: /wire: task.url/, mutate: without('url') },
	{
		name: "a session's profile dropped",
		of: both,
		noticedBy: /wire: session.profile reaches/,
		mutate: without('profile_id', 'browser_profile_id'),
	},
	{
		name: "a profile's name made up",
		of: all,
		noticedBy: /wire: profiles.create.name/,
		mutate: withChanges(({ profiles }) => ({
			profiles: { create: (options, request) => profiles.create({ ...options, name: `p-${Math.random()}` }, request) },
		})),
	},
	{
		name: 'half of a profile update dropped',
		of: ['skyvern'],
		noticedBy: /wire: every field of a profile/,
		mutate: withSentJson(({ description, ...body }, { method }) =>
			method === 'PATCH' ? { name: 'x', ...body } : { description, ...body },
		),
	},
	{
		name: 'a form field dropped',
		of: ['smooth'],
		noticedBy: /files.upload.purpose/,
		mutate: withSentForm(form => form.delete('file_purpose')),
	},
	{
		name: 'a form field dropped',
		of: ['skyvern'],
		noticedBy: /files.upload.retention/,
		mutate: withSentForm(form => form.delete('retention_days')),
	},
	{
		name: "a file's bytes cut",
		of: both,
		noticedBy: /files: upload/,
		mutate: withSentForm(form => form.set('file', new File(['x'], 'prices.csv'))),
	},
	{
		name: 'ids not encoded',
		of: all,
		noticedBy: /input: (tasks|sessions).get .*one segment/,
		mutate: withUrl(url => {
			const [path = '', query] = decodeURIComponent(url.pathname).split('?');
			url.pathname = path;
			if (query !== undefined) url.search = query;
		}),
	},
	{
		name: 'the cursor dropped',
		of: ['skyvern'],
		noticedBy: /pages: tasks are listed/,
		mutate: withUrl(url => url.searchParams.delete('page')),
	},
	{
		name: 'where to go on ignored',
		of: all,
		noticedBy: /pages: tasks go on/,
		mutate: withChanges(({ tasks }) => ({
			tasks: { list: ({ cursor: _cursor, ...query } = {}, request) => tasks.list(query, request) },
		})),
	},
	{
		name: "a call's own headers dropped",
		of: all,
		noticedBy: /settings: headers/,
		mutate: withFetch(send => (request, init) => {
			request.headers.delete('x-marker-call');
			return send(request, init);
		}),
	},
	{
		name: 'every request sent twice',
		of: all,
		noticedBy: /sessions: create opens exactly one/,
		mutate: withFetch(send => async (request, init) => {
			await (await send(request.clone(), init)).arrayBuffer();
			return send(request, init);
		}),
	},
	{
		name: 'a redirect followed with the key',
		of: all,
		noticedBy: /faults: a redirect/,
		mutate: withFetch(send => async (request, init) => {
			const again = request.clone();
			const response = await send(request, init);
			const location = response.headers.get('location');
			return location === null ? response : send(new Request(location, again), init);
		}),
	},
];
