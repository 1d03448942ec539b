import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';
import { all, type MakeProvider, type Mutant } from './mutant.ts';
import { withFetch } from './wrap-fetch.ts';
import { aroundCalls, withChanges, withRequests } from './wrap-provider.ts';

/** Changes the typed errors of every call. */
function withErrors(change: (error: AnyBrowserError, name: string) => unknown): (make: MakeProvider) => MakeProvider {
	return aroundCalls(async (call, args, name) => {
		try {
			return await call(...args);
		} catch (error) {
			throw AnyBrowserError.is(error) ? change(error, name) : error;
		}
	});
}

const detailsOf = ({ provider, operation, status, retryable, retryAfterMs, attempts }: AnyBrowserError) => ({
	provider,
	operation,
	status,
	retryable,
	retryAfterMs,
	attempts,
});
const readAs = (isMeant: (error: AnyBrowserError) => boolean, code: ErrorCode) =>
	withErrors(error => (isMeant(error) ? new AnyBrowserError(code, error.message, detailsOf(error)) : error));

/** Things go wrong, and the caller is told something else, or the wrong thing is done about it. */
export const errorMutants: readonly Mutant[] = [
	{
		name: '500 read as not_found',
		of: all,
		noticedBy: /faults: sessions.get meets an outage/,
		mutate: readAs(error => error.status === 500, 'not_found'),
	},
	{
		name: '401 read as not_found',
		of: all,
		noticedBy: /faults: sessions.get tells/,
		mutate: readAs(error => error.status === 401, 'not_found'),
	},
	{
		name: '403 read as authentication',
		of: all,
		noticedBy: /faults: tasks.get tells/,
		mutate: readAs(error => error.code === 'permission', 'authentication'),
	},
	{
		name: '404 read as a failure of the service',
		of: all,
		noticedBy: /faults: sessions.get tells/,
		mutate: readAs(error => error.status === 404, 'provider'),
	},
	{
		name: '409 read as invalid_request',
		of: all,
		noticedBy: /faults: profiles.create tells/,
		mutate: readAs(error => error.status === 409, 'invalid_request'),
	},
	{
		name: '429 read as a failure of the service',
		of: all,
		noticedBy: /faults: sessions.get is sent again/,
		mutate: readAs(error => error.status === 429, 'provider'),
	},
	{
		name: 'a doubtful create read as a plain failure',
		of: all,
		noticedBy: /faults: sessions.create meets a lost/,
		mutate: readAs(error => error.code === 'ambiguous_outcome', 'connection'),
	},
	{
		name: 'untyped errors',
		of: all,
		noticedBy: /faults: tasks.get tells/,
		mutate: withErrors(({ message }) => new Error(message)),
	},
	{
		name: 'what passes said not to pass',
		of: all,
		noticedBy: /faults: sessions.get meets an outage/,
		mutate: withErrors(
			error => new AnyBrowserError(error.code, error.message, { ...detailsOf(error), retryable: false }),
		),
	},
	{
		name: 'attempts not told',
		of: all,
		noticedBy: /faults: sessions.get meets an outage/,
		mutate: withErrors(error => new AnyBrowserError(error.code, error.message, { ...detailsOf(error), attempts: [] })),
	},
	{
		name: 'the operation not told',
		of: all,
		noticedBy: /faults: tasks.get tells/,
		mutate: withErrors(
			error => new AnyBrowserError(error.code, error.message, { ...detailsOf(error), operation: 'call' }),
		),
	},
	{
		name: 'a doubtful create sent again',
		of: all,
		noticedBy: /faults: sessions.create meets a lost/,
		mutate: withChanges(({ create }) => ({
			create: async (options, request) => {
				try {
					return await create(options, request);
				} catch (error) {
					if (AnyBrowserError.is(error, 'ambiguous_outcome')) return create(options, request);
					throw error;
				}
			},
		})),
	},
	{
		name: 'a task started again after an outage',
		of: all,
		noticedBy: /faults: tasks.create meets an outage/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				create: (options, request) =>
					tasks.create(options, request).catch(error => {
						if (AnyBrowserError.is(error, 'ambiguous_outcome')) return tasks.create(options, request);
						throw error;
					}),
			},
		})),
	},
	{
		name: 'reads not sent again',
		of: all,
		noticedBy: /faults: sessions.get meets an outage/,
		mutate: withRequests(request => ({ ...request, maxRetries: 0 })),
	},
	{
		name: 'refusals sent again',
		of: all,
		noticedBy: /faults: sessions.get tells/,
		mutate: withChanges(({ get }) => ({
			get: (id, request) => get(id, request).catch(() => get(id, request)),
		})),
	},
	{
		name: "a gateway's 503 taken for the vendor's own",
		of: all,
		noticedBy: /faults: sessions.create is not sent again after a gateway/,
		mutate: withFetch(send => async (request, init) => {
			const response = await send(request, init);
			return response.status === 503
				? Response.json({ detail: 'Busy' }, { status: 503, headers: { 'retry-after': '0' } })
				: response;
		}),
	},
	{
		name: 'Retry-After ignored',
		of: all,
		noticedBy: /faults: (sessions.get is sent again|a Retry-After)/,
		mutate: withFetch(send => async (request, init) => {
			const response = await send(request, init);
			response.headers.delete('retry-after');
			response.headers.delete('retry-after-ms');
			return response;
		}),
	},
	{
		name: 'an answer of another shape accepted',
		of: all,
		noticedBy: /faults: sessions.get meets an answer/,
		mutate: withChanges(provider => ({
			get: (id, request) =>
				provider.get(id, request).catch(async error => {
					if (!AnyBrowserError.is(error, 'invalid_response')) throw error;
					return (await provider.list()).items[0] ?? ({ id } as never);
				}),
		})),
	},
	{
		name: 'the key in an error',
		of: all,
		noticedBy: /secrets: .* no error, even/,
		mutate: make => settings =>
			withErrors(error => new AnyBrowserError(error.code, `${error.message} (${settings.apiKey})`, detailsOf(error)))(
				make,
			)(settings),
	},
	{
		name: "the key in an error's cause",
		of: all,
		noticedBy: /secrets: .* no error, even/,
		mutate: make => settings =>
			withErrors(
				error =>
					new AnyBrowserError(error.code, error.message, {
						...detailsOf(error),
						cause: { headers: { key: settings.apiKey } },
					}),
			)(make)(settings),
	},
	{
		name: 'the key in what prints',
		of: all,
		noticedBy: /secrets: .* no provider/,
		mutate: make => settings => ({ ...make(settings), settings }),
	},
	{
		name: 'the deadline ignored',
		of: all,
		noticedBy: /deadline: sessions.get/,
		mutate: withRequests(({ deadline: _deadline, ...request }) => ({ ...request, timeout: 30_000, maxRetries: 0 })),
	},
	{
		name: 'the time-out ignored',
		of: all,
		noticedBy: /faults: sessions.get ends when/,
		mutate: withRequests(({ timeout: _timeout, ...request }) => ({ ...request, deadline: 30_000 })),
	},
	{
		name: 'the abort ignored while waiting',
		of: all,
		noticedBy: /abort: sessions.get rejects/,
		mutate: withRequests(({ signal, ...request }) => {
			signal?.throwIfAborted();
			return { ...request, deadline: 30_000 };
		}),
	},
	{
		name: 'the abort ignored between attempts',
		of: all,
		noticedBy: /abort: sessions.get rejects/,
		mutate: withChanges(({ get }) => ({
			get: async (id, request) => {
				try {
					return await get(id, { ...request, maxRetries: 0 });
				} catch (error) {
					if (!AnyBrowserError.is(error) || error.retryAfterMs === undefined) throw error;
					await new Promise(resolve => setTimeout(resolve, 20_000));
					return get(id, { ...request, signal: undefined });
				}
			},
		})),
	},
	{
		name: "another reason than the caller's",
		of: all,
		noticedBy: /abort: tasks.get rejects/,
		mutate: aroundCalls(async (call, args) => {
			try {
				return await call(...args);
			} catch (error) {
				throw AnyBrowserError.is(error) ? error : new DOMException('This operation was aborted', 'AbortError');
			}
		}),
	},
	{
		name: 'something sent although the signal has fired',
		of: all,
		noticedBy: /abort: sessions.create sends nothing/,
		mutate: withChanges(({ create, list }) => ({
			create: async (options, request) => {
				await list();
				return create(options, request);
			},
		})),
	},
];
