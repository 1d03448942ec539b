import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { isFinalSessionStatus, type Session } from '../contract/session.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import { createAttemptSignal } from '../http/attempt-signal.ts';
import { requirePositive } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { onAbort } from '../http/on-abort.ts';
import { waitUntil } from '../polling/wait-until.ts';
import { nearestName } from '../provider/nearest-name.ts';
import { requestOptionNames } from '../provider/option-names.ts';
import { defaultWaitMs } from './wait-options.ts';

/** What a person needs who is to steer a session. */
export interface HandOver {
	/** The live address: whoever has it can steer the browser. */
	readonly url: string;
	/** What the person is asked to do. */
	readonly message: string | undefined;
	/** Says that the person is done: the hand-over ends, and the program goes on. */
	done(): void;
}

/** The page of a session that is handed over, as it is at the moment. */
export interface HandedPage {
	url(): string;
	title(): string;
	/** Its visible text, at most 100 000 characters of it. */
	text(): string;
}

/** How a session is handed over. `deadline` bounds the whole, by default to 30 minutes. At least one of `until` and `onReady` is needed. */
export interface HandOverOptions extends RequestOptions {
	/** Whether the person is done, by what the page shows. Asked again and again; each look costs what an `evaluate` costs. */
	readonly until?: ((page: HandedPage) => boolean | Promise<boolean>) | undefined;
	/** Brings the address to the person. Called once, before anything is waited for. What it throws ends the hand-over. */
	readonly onReady?: ((handOver: HandOver) => unknown) | undefined;
	/** What the person is to do, in words, for `onReady`. */
	readonly message?: string | undefined;
}

/** What is asked of a session meanwhile. */
export interface HandedSession {
	readonly id: string;
	readonly liveUrl: (request: RequestOptions) => Promise<string>;
	readonly refresh: (request: RequestOptions) => Promise<Session>;
	readonly evaluate: (script: string, request: RequestOptions) => Promise<unknown>;
}

const operation = 'sessions.handOver';

const ownNames = ['until', 'onReady', 'message'];

const lookScript = `return {
	url: location.href,
	title: document.title,
	text: String((document.body && (document.body.innerText || document.body.textContent)) || '').slice(0, 100000),
}`;

/** Waits until a person is done. @throws AnyBrowserError as `SessionHandle.handOver` does. */
export async function handOver(
	provider: BrowserSessionProvider,
	session: HandedSession,
	options: HandOverOptions,
): Promise<void> {
	check(provider, options);
	const { until, onReady, message, deadline = defaultWaitMs, ...request } = options;
	requirePositive('deadline', deadline);
	const startedAt = systemClock.now();
	const left = () => Math.max(1, deadline - (systemClock.now() - startedAt));
	const url = await session.liveUrl({ ...request, deadline: left() });
	// One that aborted as the address came calls no listener any more.
	request.signal?.throwIfAborted();
	const over = new AbortController();
	const finished = Symbol('the person is done');
	const endListening = onAbort(request.signal, () => over.abort(request.signal?.reason));
	const tell = async () => onReady?.({ url, message, done: () => over.abort(finished) });
	tell().catch((error: unknown) => over.abort(error));
	try {
		await waitUntil({
			provider: provider.name,
			operation,
			request: { ...request, signal: over.signal, deadline: left() },
			attributes: { 'anybrowser.session.id': session.id },
			read: async look => (until === undefined ? isEnded(session, look) : isFulfilledInTime(session, until, look)),
			isDone: isDone => isDone,
			describe: () => `nobody was done with the session ${session.id}`,
		});
	} catch (error) {
		if (over.signal.reason !== finished) throw error;
	} finally {
		endListening();
	}
}

/** Waiting for somebody who says so, only the session can end it. @throws AnyBrowserError `session_closed` */
async function isEnded(session: HandedSession, request: RequestOptions): Promise<false> {
	const { status, provider } = await session.refresh(request);
	if (!isFinalSessionStatus(status)) return false;
	const message = `${operation}: the session ${session.id} has ended (${status}). Open a new one`;
	throw new AnyBrowserError('session_closed', message, { provider, operation });
}

/** A condition of the caller's may never settle, and knows neither signal nor deadline. */
async function isFulfilledInTime(
	session: HandedSession,
	until: NonNullable<HandOverOptions['until']>,
	request: RequestOptions,
): Promise<boolean> {
	const { signal: caller, deadline: leftMs = defaultWaitMs } = request;
	const bound = createAttemptSignal({ clock: systemClock, timeoutMs: Number.POSITIVE_INFINITY, leftMs, caller });
	try {
		return await bound.orStopped(isFulfilled(session, until, request));
	} catch (error) {
		if (bound.stopped === 'deadline') return false;
		throw error;
	} finally {
		bound.release();
	}
}

async function isFulfilled(
	session: HandedSession,
	until: NonNullable<HandOverOptions['until']>,
	request: RequestOptions,
): Promise<boolean> {
	try {
		return await until(await lookAt(session, request));
	} catch (error) {
		// A page that is being left can't be looked at.
		if (AnyBrowserError.is(error, 'action_failed')) return false;
		throw error;
	}
}

/** The page as it is; where nobody can look at it, a condition that asks otherwise still can be met. */
async function lookAt(session: HandedSession, request: RequestOptions): Promise<HandedPage> {
	let look: () => { readonly url: string; readonly title: string; readonly text: string };
	try {
		// The script makes just this.
		const seen = (await session.evaluate(lookScript, request)) as ReturnType<typeof look>;
		look = () => seen;
	} catch (error) {
		if (!AnyBrowserError.is(error, 'unsupported')) throw error;
		look = () => {
			throw error;
		};
	}
	return { url: () => look().url, title: () => look().title, text: () => look().text };
}

function check(provider: BrowserSessionProvider, options: HandOverOptions): void {
	const { name, capabilities, capabilityNotes } = provider;
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider: name, operation });
	if (capabilities[operation] === 'none') {
		throw new UnsupportedCapabilityError(name, operation, operation, capabilityNotes[operation]);
	}
	if (typeof options !== 'object' || options === null) throw refuse('needs options: `until`, `onReady` or both');
	const known = [...ownNames, ...requestOptionNames];
	for (const given of Object.keys(options)) {
		if (known.includes(given)) continue;
		const nearest = nearestName(given, known);
		throw refuse(
			`\`${given}\` is no option. ${nearest ? `Did you mean \`${nearest}\`?` : `Known: ${known.join(', ')}`}`,
		);
	}
	for (const given of ['until', 'onReady'] as const) {
		const kind = typeof options[given];
		if (kind !== 'undefined' && kind !== 'function') throw refuse(`\`${given}\` is a function, got ${kind}`);
	}
	if (options.until === undefined && options.onReady === undefined) {
		throw refuse('nobody could end it. Pass `until`, a condition on the page, or `onReady`, which gets `done`');
	}
}
