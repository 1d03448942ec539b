import { endSession } from '../client/end-session.ts';
import { endingRequest } from '../client/ending-request.ts';
import type { Ledger, LedgerEntry } from '../contract/ledger.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { SessionLeftOpenError } from '../errors/session-left-open-error.ts';
import { systemClock } from '../http/clock.ts';

/** The same provider, which writes down what it opens before it asks for it, and what becomes of it. */
export function recordedProvider(provider: BrowserSessionProvider, ledger: Ledger): BrowserSessionProvider {
	const { name, tickets } = provider;
	const begin = async (operation: string, purpose: LedgerEntry['purpose']): Promise<string> => {
		const key = crypto.randomUUID().replaceAll('-', '');
		const begunAt = new Date(systemClock.wallTime()).toISOString();
		await written(operation, name, () => ledger.begin({ key, provider: name, purpose, begunAt, id: null }));
		return key;
	};
	/** A session that isn't written down could be lost, so it isn't kept. */
	const opened = async (operation: string, key: string, id: string, request?: RequestOptions) => {
		try {
			await written(operation, name, () => ledger.opened(key, id));
		} catch (error) {
			const unknown = { close: provider.close.bind(provider, id) };
			const open = await endSession(unknown, endingRequest(request));
			if (open) throw new SessionLeftOpenError({ id, provider: name }, open.error, { suppressed: error });
			throw error;
		}
	};
	/** What has ended and isn't written down as ended is closed once more by `reap`, which does no harm. */
	const ended = (keyOrId: string) => ledger.ended(keyOrId).catch(() => {});

	const opening = async <Made>(
		{ operation, purpose, request }: Opening,
		open: (key: string) => Promise<Made>,
		idOf: (made: Made) => string | null,
	): Promise<Made> => {
		const key = await begin(operation, purpose);
		// Nothing is sent for a caller who has left.
		const isUnsent = request?.signal?.aborted === true;
		let made: Made;
		try {
			made = await open(key);
		} catch (error) {
			// What may have been opened stays written down.
			if (isUnsent || (AnyBrowserError.is(error) && error.code !== 'ambiguous_outcome')) await ended(key);
			throw error;
		}
		const id = idOf(made);
		if (id === null) await ended(key);
		else await opened(operation, key, id, request);
		return made;
	};

	return {
		...provider,
		create: (options = {}, request) =>
			opening(
				{ operation: 'sessions.create', purpose: 'session', request },
				key => provider.create(tickets?.sessions?.mark?.(key, options) ?? options, request),
				({ id }) => id,
			),
		async close(id, options, request) {
			await provider.close(id, options, request);
			await ended(id);
		},
		tickets: tickets && {
			...tickets,
			tasks: tickets.tasks && {
				...tickets.tasks,
				open: async (options, request) => {
					const { open } = tickets.tasks ?? {};
					if (open === undefined) return { sessionId: null, route: null };
					const start = { operation: 'tasks.startOnce', purpose: 'task', request } as const;
					return opening(
						start,
						() => open(options, request),
						({ sessionId }) => sessionId,
					);
				},
				release: async (sessionId, request) => {
					const hasEnded = (await tickets.tasks?.release?.(sessionId, request)) ?? true;
					if (hasEnded) await ended(sessionId);
					return hasEnded;
				},
			},
		},
	};
}

interface Opening {
	readonly operation: string;
	readonly purpose: LedgerEntry['purpose'];
	readonly request: RequestOptions | undefined;
}

/** Writes into a ledger. @throws AnyBrowserError `configuration` that says why it can't be written. */
async function written(operation: string, provider: string, write: () => Promise<void>): Promise<void> {
	try {
		await write();
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		const message = `${operation}: the ledger can't be written (${why}), so nothing is opened that could be lost. Make room for it, or take another place`;
		throw new AnyBrowserError('configuration', message, { provider, operation, cause });
	}
}
