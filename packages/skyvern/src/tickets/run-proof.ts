import {
	type BrowserSessionProvider,
	type CreateSessionOptions,
	type CreateTaskOptions,
	isFinalSessionStatus,
	type StartMark,
	type StartProof,
	type Task,
} from '@anybrowser/core';
import { checkTask } from '../runs/check-task.ts';
import { isLogin } from '../runs/is-login.ts';
import { startTask } from '../runs/start-task.ts';
import { readSession } from '../sessions/read-session.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { isOccupied } from './is-occupied.ts';
import { keepsTitle } from './keeps-title.ts';

/** What the proof of a run's start does, which is loaded when a ticket is used. */
export type RunProof = Required<Pick<StartProof<CreateTaskOptions, Task>, 'open' | 'start' | 'find' | 'release'>>;

/** Starts runs, and finds them by their titles, or in sessions that nobody else knows. */
export function runProof(
	context: SkyvernContext,
	{ create, close }: Pick<BrowserSessionProvider, 'create' | 'close'>,
): RunProof {
	const { begin, provider } = context;
	return {
		async open(options, request) {
			const call = begin('tasks.create', request);
			checkTask(call, options, provider);
			if (isLogin(options)) {
				throw call.refuse('a login from a vault is not proven by anything: start it with `tasks.start`');
			}
			if (options.sessionId !== undefined || keepsTitle(options)) return { sessionId: null, route: null };
			if (options.providerOptions?.skyvern?.browser_address) {
				throw call.refuse(
					'a task at `providerOptions.skyvern.browser_address` is started once only by an engine that keeps titles: set `engine` to "skyvern-1.0"',
				);
			}
			const { id } = await create(ofBrowser(options), request);
			return { sessionId: id, route: null };
		},

		async start(mark, options, request) {
			const call = begin('tasks.create', request);
			const warnings = checkTask(call, options, provider);
			const { sendUntil } = mark;
			return startTask(context, call, marked(mark, options), { warnings, sendUntil });
		},

		async find(mark, options, request) {
			const call = begin('tasks.list', request);
			if (keepsTitle(options)) return (await import('./find-titled.ts')).findTitled(context, call, mark.key);
			const sessionId = call.id(mark.sessionId ?? options.sessionId, 'session id');
			const { findInSession } = await import('./find-in-session.ts');
			return findInSession(context, call, { sessionId, isOwn: mark.sessionId !== null, mark, prompt: options.prompt });
		},

		async release(sessionId, request) {
			const session = await readSession(context, begin('sessions.get', request), sessionId);
			if (isFinalSessionStatus(session.status)) return true;
			if (isOccupied(session)) return false;
			await close(sessionId, {}, request);
			return true;
		},
	};
}

/** The same task, marked by what Skyvern echoes. */
function marked({ key, sessionId }: StartMark, options: CreateTaskOptions): CreateTaskOptions {
	const { skyvern } = options.providerOptions ?? {};
	if (sessionId === null) {
		if (!keepsTitle(options)) return options;
		const title = skyvern?.title ? `${skyvern.title} · ${key}` : key;
		return { ...options, providerOptions: { ...options.providerOptions, skyvern: { ...skyvern, title } } };
	}
	// The session was opened with what sets up the browser.
	const { profile: _profile, proxy: _proxy, ...rest } = options;
	const { proxy_location: _place, start_fresh_browser: _fresh, cdp_connect_headers: _headers, ...own } = skyvern ?? {};
	return { ...rest, sessionId, providerOptions: { ...options.providerOptions, skyvern: own } };
}

/** What of a task's options sets up its browser. The rest goes along with the task. */
function ofBrowser({ profile, proxy, providerOptions }: CreateTaskOptions): CreateSessionOptions {
	const place = providerOptions?.skyvern?.proxy_location;
	return {
		...(profile && { profile }),
		...(proxy && { proxy }),
		...(place && { providerOptions: { skyvern: { proxy_location: place } } }),
	};
}
