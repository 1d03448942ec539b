import {
	type BrowserSessionProvider,
	type CreateSessionOptions,
	type CreateTaskOptions,
	isFinalSessionStatus,
	type StartMark,
	type StartProof,
	type Task,
	type TicketOperations,
} from '@anybrowser/core';
import { vendorTime } from '@anybrowser/core/provider';
import { checkTask } from '../runs/check-task.ts';
import { isLogin } from '../runs/login-request.ts';
import { startTask } from '../runs/start-task.ts';
import { engineOf } from '../runs/task-request.ts';
import { readSession } from '../sessions/read-session.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { isOccupied } from './is-occupied.ts';

const settleTime = 10_000;

/**
 * Starts that are proven by their title, which the list of runs is searched for. The engine 2.0 has the model write the
 * title: such a task runs in a session that nobody else knows, and what runs there is the ticket's.
 */
export function skyvernTickets(
	context: SkyvernContext,
	{ create, close }: Pick<BrowserSessionProvider, 'create' | 'close'>,
): TicketOperations {
	const { begin, provider } = context;

	const tasks: StartProof<CreateTaskOptions, Task> = {
		settleTime,
		proves: options => !isLogin(options) && (options.sessionId === undefined || keepsTitle(options)),

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
	return { now: vendorTime(context), tasks };
}

/** Engines that keep the request's title where the list of runs is searched. */
const titledEngines: ReadonlySet<string> = new Set(['skyvern-1.0', 'openai-cua', 'anthropic-cua', 'ui-tars']);

function keepsTitle(options: CreateTaskOptions): boolean {
	return titledEngines.has(engineOf(options) ?? 'skyvern-1.0');
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
