import { AnyBrowserError, type RequestOptions } from '@anybrowser/core';
import { all, both, type Mutant } from './mutant.ts';
import { withFetch, withSentJson, withUrl } from './wrap-fetch.ts';
import { aroundCalls, withChanges, withRequests } from './wrap-provider.ts';

/** The same answer under another status. */
const asStatus = (from: number, to: number) =>
	withFetch(send => async (request, init) => {
		const response = await send(request, init);
		const { headers, body } = response;
		return response.status === from ? new Response(body, { status: to, headers }) : response;
	});

/** What is set for one call, or for all, does not come about. */
export const requestOptionMutants: readonly Mutant[] = [
	{
		name: "a call's query dropped",
		of: all,
		noticedBy: /call: sessions.list sends its own/,
		mutate: withUrl(url => url.searchParams.delete('marker_query')),
	},
	{
		name: "a call's body dropped",
		of: all,
		noticedBy: /call: sessions.create sends its own/,
		mutate: withSentJson(({ marker_body: _marker, ...body }) => body),
	},
	{
		name: "a call's body instead of what the options make",
		of: all,
		noticedBy: /call: tasks.create sends its own/,
		mutate: withSentJson(body => ('marker_body' in body ? { marker_body: body['marker_body'] } : body)),
	},
	{
		name: 'a body that nothing can be added to dropped in silence',
		of: all,
		noticedBy: /call: sessions.get sends its own/,
		mutate: withRequests(({ body: _body, ...request }) => request),
	},
	{
		name: 'what JSON lacks made into something else in silence',
		of: all,
		noticedBy: /input: what JSON can not carry/,
		mutate: withRequests(({ body, ...request }) => ({
			...request,
			...(body && { body: JSON.parse(JSON.stringify(body, (_, value) => (value === 1n ? '1' : value))) }),
		})),
	},
	{
		name: 'a profile without its id dropped in silence',
		of: all,
		noticedBy: /input: a profile without its id/,
		mutate: aroundCalls((call, args, name) => {
			const [options, ...rest] = args as [{ readonly profile?: { readonly id?: string } }?, ...unknown[]];
			const isWithout = name.endsWith('.create') && options?.profile !== undefined && !options.profile?.id?.trim();
			return isWithout ? call({ ...options, profile: undefined }, ...rest) : call(...args);
		}),
	},
	{
		name: 'what JSON can not hold met with a failure to write the message',
		of: all,
		noticedBy: /input: what no text is/,
		mutate: aroundCalls(async (call, args, name) => {
			const [options, words] = args as [Readonly<Record<'url' | 'prompt' | 'profile', unknown>>?, unknown?];
			if (name.endsWith('.create')) JSON.stringify([options?.url, options?.prompt, options?.profile]);
			if (typeof words === 'bigint') JSON.stringify(words);
			return call(...args);
		}),
	},
	{
		name: 'a misspelt option dropped in silence',
		of: all,
		noticedBy: /input: a misspelt option/,
		mutate: withChanges(({ create }) => ({
			create: (options = {}, request) => {
				const known = Object.entries(options).filter(([name]) => name !== 'urll');
				return create(Object.fromEntries(known), request);
			},
		})),
	},
	{
		name: 'options that are none taken for no options',
		of: all,
		noticedBy: /input: options that are no object/,
		mutate: withChanges(({ create }) => ({ create: (options, request) => create({ ...options }, request) })),
	},
	{
		name: "a call's key not used",
		of: all,
		noticedBy: /call: tasks.get sends its own/,
		mutate: withRequests(({ apiKey: _key, ...request }) => request),
	},
	{
		name: 'a default header that nobody can remove',
		of: all,
		noticedBy: /call: profiles.get sends its own/,
		mutate: withRequests(({ headers = {}, ...request }) => ({
			...request,
			headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null)),
		})),
	},
	{
		name: 'what was set for one call kept for the next',
		of: all,
		noticedBy: /call: sessions.close sends its own/,
		mutate: make => settings => {
			let kept: RequestOptions = {};
			return withRequests(request => {
				const { headers = kept.headers, query = kept.query } = request;
				kept = { headers, query };
				return { ...request, headers, query };
			})(make)(settings);
		},
	},
	{
		name: 'onResponse told the last answer alone',
		of: all,
		noticedBy: /call: sessions.get tells/,
		mutate: aroundCalls(async (call, args) => {
			const request = args.at(-1) as RequestOptions | undefined;
			const tell = request?.onResponse;
			if (tell === undefined) return call(...args);
			let last: Parameters<typeof tell>[0] | undefined;
			const onResponse: typeof tell = response => {
				last = response;
			};
			return Promise.resolve(call(...args.slice(0, -1), { ...request, onResponse })).finally(() => last && tell(last));
		}),
	},
	{
		name: 'hooks told the first attempt alone',
		of: all,
		noticedBy: /call: tasks.get tells/,
		mutate: make => settings => {
			const { onRequest } = settings.hooks ?? {};
			const first: typeof onRequest = event => (event.attempt === 1 ? onRequest?.(event) : undefined);
			return make({ ...settings, hooks: { ...settings.hooks, onRequest: first } });
		},
	},
	{
		name: 'an answer told that nobody gave',
		of: both,
		noticedBy: /call: files.delete tells/,
		mutate: make => settings => {
			const { onResponse } = settings.hooks ?? {};
			const onRetry = settings.hooks?.onRetry;
			const told: typeof onRetry = event => {
				onResponse?.({ ...event, status: 0, durationMs: 0 });
				onRetry?.(event);
			};
			return make({ ...settings, hooks: { ...settings.hooks, onRetry: told } });
		},
	},
	{
		name: 'maxConcurrency ignored',
		of: all,
		noticedBy: /call: no more requests/,
		mutate: make => settings => make({ ...settings, maxConcurrency: undefined }),
	},
	{
		name: 'one request at a time, whatever is allowed',
		of: all,
		noticedBy: /call: no more requests/,
		mutate: make => settings => make({ ...settings, maxConcurrency: 1 }),
	},
	{
		name: 'a 408 taken for a refusal',
		of: all,
		noticedBy: /call: after a 408/,
		mutate: asStatus(408, 400),
	},
	{
		name: 'a 425 taken for a refusal',
		of: all,
		noticedBy: /call: after a 425/,
		mutate: asStatus(425, 400),
	},
	{
		name: 'a 425 waited for at will',
		of: all,
		noticedBy: /call: after a 425/,
		mutate: withFetch(send => async (request, init) => {
			const response = await send(request, init);
			if (response.status === 425) response.headers.delete('retry-after-ms');
			return response;
		}),
	},
	{
		name: 'a create sent again after a 408',
		of: all,
		noticedBy: /call: after a 408/,
		mutate: withChanges(({ create }) => ({
			create: (options, request) =>
				create(options, request).catch(error => {
					if (AnyBrowserError.is(error, 'ambiguous_outcome')) return create(options, request);
					throw error;
				}),
		})),
	},
];
