import type { BrowserSessionProvider } from '@anybrowser/core';
import { appearedSince, browserCapabilities, type Credentials } from '@anybrowser/core/provider';
import type { BrowserRecord } from '../service/records.ts';
import { browserRequest } from './browser-request.ts';
import { listed } from './listed.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import { toSession } from './to-session.ts';

type SessionOperations = Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close' | 'extend'>;

/** Sessions: what the service calls browsers. */
export function memorySessions(context: MemoryContext): SessionOperations {
	const { begin, made } = context;

	const list: SessionOperations['list'] = (query = {}, request) =>
		listed(
			{
				begin: () => begin('sessions.list', request),
				path: 'browsers',
				query: query.state === 'all' ? { gone: 'yes' } : {},
				schema: memoryAnswers.browsers,
				convert: raw => toSession(context, raw),
			},
			query,
		);

	const close: SessionOperations['close'] = async (id, _options, request) => {
		const call = begin('sessions.close', request);
		const path = ['browsers', call.id(id, 'session id')];
		// Twice is the same as once, so it may be repeated whatever went wrong.
		await call.idempotent(send => send({ method: 'DELETE', path }));
	};

	const findSince = (since: () => Date, credentials: Credentials) =>
		appearedSince(list({}, credentials), since, id => made.has(id));

	return {
		list,
		close,

		async extend(id, minutes, request) {
			const call = begin('sessions.extend', request);
			const path = ['browsers', call.id(id, 'session id'), 'minutes'];
			if (!(Number.isInteger(minutes) && minutes >= 1)) {
				throw call.refuse(`\`minutes\` is a whole number from 1, got ${minutes}`);
			}
			// Twice would add twice.
			const raw = await call.write<BrowserRecord>(
				memoryAnswers.browser,
				send => send({ method: 'POST', path, body: { minutes } }),
				{ lookFor: 'Read the session: its `timeoutMinutes` tells whether it was extended.' },
			);
			return toSession(context, raw);
		},

		async create(options = {}, request) {
			const call = begin('sessions.create', request);
			const warnings = call.check(browserCapabilities('session', options));
			const body = browserRequest(options);
			// Twice would be two browsers: repeated only when it provably was not executed.
			const raw = await call.write<BrowserRecord>(
				memoryAnswers.browser,
				send => send({ method: 'POST', path: ['browsers'], body }),
				{
					lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: since => findSince(since, call.credentials),
					// The caller has left meanwhile, and nobody would close it.
					undo: browser => close(browser.id, {}, call.credentials),
					idOf: browser => browser.id,
				},
			);
			made.add(raw.id);
			return toSession(context, raw, warnings);
		},

		async get(id, request) {
			const call = begin('sessions.get', request);
			const path = ['browsers', call.id(id, 'session id')];
			const raw = await call.read<BrowserRecord>(memoryAnswers.browser, send => send({ method: 'GET', path }));
			return call.requireSame(id, toSession(context, raw));
		},
	};
}
