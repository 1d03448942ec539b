import type { BrowserSessionProvider, RequestOptions } from '@anybrowser/core';
import { appearedSince, browserCapabilities } from '@anybrowser/core/provider';
import type { BrowserRecord } from '../service/records.ts';
import { browserRequest } from './browser-request.ts';
import { listed } from './listed.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import { toSession } from './to-session.ts';

type SessionOperations = Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close'>;

/** Sessions: what the service calls browsers. */
export function memorySessions(context: MemoryContext): SessionOperations {
	const { runtime, guard, made, send } = context;

	const list: SessionOperations['list'] = (query = {}, request) => {
		const gone = query.state === 'all' ? { gone: 'yes' } : {};
		const browsers = { path: 'browsers', schema: memoryAnswers.browsers, query: gone };
		return listed(context, 'sessions.list', browsers, query, request, raw => toSession(context, raw));
	};

	const close: SessionOperations['close'] = async (id, _options, request) => {
		const operation = 'sessions.close';
		const path = ['browsers', context.pathId(id, 'session id', operation)];
		await runtime.call({
			// Twice is the same as once, so it may be repeated whatever went wrong.
			operation: { name: operation, kind: 'idempotent' },
			scope: runtime.open(request),
			send: send({ method: 'DELETE', path }),
		});
	};

	return {
		list,
		close,

		async create(options = {}, request) {
			const operation = 'sessions.create';
			const warnings = guard.check(operation, browserCapabilities('session', options));
			const raw = await runtime.call<BrowserRecord>({
				operation: {
					name: operation,
					// Twice would be two browsers: repeated only when it provably was not executed.
					kind: 'write',
					lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: async since => appearedSince((await list({}, again(request))).items, since, id => made.has(id)),
				},
				scope: runtime.open(request),
				schema: memoryAnswers.browser,
				send: send({ method: 'POST', path: ['browsers'], body: browserRequest(options) }),
				// The caller has left meanwhile, and nobody would close it.
				undo: browser => close(browser.id, {}, again(request)),
			});
			made.add(raw.id);
			return toSession(context, raw, warnings);
		},

		async get(id, request) {
			const operation = 'sessions.get';
			const path = ['browsers', context.pathId(id, 'session id', operation)];
			const raw = await runtime.call<BrowserRecord>({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: memoryAnswers.browser,
				send: send({ method: 'GET', path }),
			});
			return toSession(context, raw);
		},
	};
}

/** What a request that follows of itself keeps of the caller's options: who asks, and not when it must be done. */
export function again(request: RequestOptions | undefined): RequestOptions {
	return { apiKey: request?.apiKey, headers: request?.headers };
}
