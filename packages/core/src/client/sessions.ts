import type { Ledger, Reaped } from '../contract/ledger.ts';
import type { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { CloseSessionOptions, CreateSessionOptions, ListSessionsQuery, Session } from '../contract/session.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { SessionLeftOpenError } from '../errors/session-left-open-error.ts';
import { checkOptions } from '../provider/check-options.ts';
import type { OnceOptions, SessionTicket } from '../tickets/ticket.ts';
import type { UsageMeter } from '../usage/usage-meter.ts';
import { endSession } from './end-session.ts';
import { endingRequest } from './ending-request.ts';
import { SessionHandle } from './session-handle.ts';
import type { Claims, Supported, SupportedArguments, SupportedSessionOptions } from './supported.ts';
import type { Tasks } from './tasks.ts';

/** A client's sessions. */
export class Sessions<Provider extends Claims = Claims> {
	readonly #provider: BrowserSessionProvider;
	readonly #tasks: Tasks;
	readonly #ledger: Ledger | undefined;
	readonly #meter: UsageMeter | undefined;

	/**
	 * @param own `ledger`: where the provider writes down what it opens. Default: nowhere. `meter`: adds up what sessions use,
	 * and keeps a budget. Default: nobody does.
	 */
	constructor(
		provider: BrowserSessionProvider,
		tasks: Tasks,
		own: { readonly ledger?: Ledger | undefined; readonly meter?: UsageMeter | undefined } = {},
	) {
		this.#provider = provider;
		this.#tasks = tasks;
		this.#ledger = own.ledger;
		this.#meter = own.meter;
	}

	/** Opens a session. Close it, or take it with `await using`; `use` does it for you. */
	async create(
		options: SupportedSessionOptions<Provider> = {},
		request?: RequestOptions,
	): Promise<SessionHandle<Provider>> {
		const refused = checkOptions('sessions.create', options, { provider: this.#provider.name });
		if (refused) await refused;
		this.#meter?.requireBudget(this.#provider.name, 'sessions.create');
		return this.#handle(await this.#provider.create(options, request), request, true);
	}

	/**
	 * Opens a session for the time of a function, and closes it on every way out, with the call's key and headers.
	 *
	 * @throws SessionLeftOpenError when it could not be closed in three attempts; it has the session's id, and what the
	 * function returned or threw.
	 */
	async use<Result>(
		options: SupportedSessionOptions<Provider>,
		work: (session: SessionHandle<Provider>) => Result | Promise<Result>,
		request?: RequestOptions,
	): Promise<Result> {
		if (typeof work !== 'function') {
			const message = 'sessions.use takes the options first, then the function: `sessions.use({}, async session => …)`';
			const { name: provider } = this.#provider;
			throw new AnyBrowserError('invalid_request', message, { provider, operation: 'sessions.use' });
		}
		const session = await this.create(options, request);
		const closing = endingRequest(request);
		let result: Result;
		try {
			result = await work(session);
		} catch (error) {
			const open = await endSession(session, closing);
			if (open) throw new SessionLeftOpenError(session.snapshot, open.error, { suppressed: error });
			throw error;
		}
		const open = await endSession(session, closing);
		if (open) throw new SessionLeftOpenError(session.snapshot, open.error, { result });
		return result;
	}

	/**
	 * Makes a ticket for one session: leave to open it once, whatever happens to this process. Nothing is sent. Store it,
	 * before `openOnce` uses it.
	 *
	 * @throws UnsupportedCapabilityError where an opened session can't be proven.
	 */
	async prepare(
		...args: SupportedArguments<Provider, 'sessions.openOnce', [options?: CreateSessionOptions]>
	): Promise<SessionTicket> {
		const [options = {}]: readonly [CreateSessionOptions?] = args;
		const { prepareSession } = await import('../tickets/session-tickets.ts');
		return prepareSession(this.#provider, options);
	}

	/**
	 * Opens the session that a ticket is for, or finds what was opened with it, by this process or another one. It never
	 * guesses, and never opens a session twice.
	 *
	 * @param ticket As it was stored last.
	 * @param options The same as it was prepared for.
	 * @throws AmbiguousOutcomeError and AnyBrowserError as `tasks.startOnce` does.
	 */
	async openOnce(
		ticket: Supported<Provider, 'sessions.openOnce', SessionTicket>,
		options: SupportedSessionOptions<Provider>,
		once: OnceOptions<'session'>,
		request?: RequestOptions,
	): Promise<SessionHandle<Provider>> {
		// What was sent already is paid for already: it is found, whatever the budget says.
		if (ticket?.sent === null) this.#meter?.requireBudget(this.#provider.name, 'sessions.openOnce');
		const { openSessionOnce } = await import('../tickets/session-tickets.ts');
		const { made } = await openSessionOnce(this.#provider, { ticket, options, once, request });
		return this.#handle(made, request, true);
	}

	/** A handle for a session that was opened earlier or elsewhere. */
	async get(id: string, request?: RequestOptions): Promise<SessionHandle<Provider>> {
		return this.#handle(await this.#provider.get(id, request), request, false);
	}

	#handle(session: Session, request: RequestOptions | undefined, isOpened: boolean): SessionHandle<Provider> {
		if (isOpened) this.#meter?.opened(session);
		const own = { endsWith: endingRequest(request), meter: this.#meter, isOwn: isOpened };
		return new SessionHandle<Provider>(this.#provider, this.#tasks, session, own);
	}

	/** `await` gives one page, `for await` every session. */
	list(query?: ListSessionsQuery, request?: RequestOptions): PagePromise<Session> {
		return this.#provider.list(query, request);
	}

	/**
	 * Gives an open session so many minutes more.
	 *
	 * @returns The session, with what its provider has to say in `warnings`.
	 * @throws UnsupportedCapabilityError where sessions can't be extended; nothing was sent.
	 * @throws AnyBrowserError `session_closed` when it has ended, `conflict` when it can't get any more.
	 */
	async extend(
		id: Supported<Provider, 'sessions.extend', string>,
		minutes: number,
		request?: RequestOptions,
	): Promise<Session> {
		return this.#provider.extend(id, minutes, request);
	}

	/**
	 * Closes the sessions that this program left open when it ended last, or another one with the same ledger, and nothing
	 * that anybody else has opened, or that a running process may still use. A ticket's task that is under way is left alone.
	 *
	 * @throws AnyBrowserError `configuration` without a ledger.
	 */
	async reap(request?: RequestOptions): Promise<Reaped> {
		const operation = 'sessions.reap';
		if (this.#ledger === undefined) {
			const message = `${operation}: nothing is known of what was opened. Make the client with a \`ledger\``;
			throw new AnyBrowserError('configuration', message, { provider: this.#provider.name, operation });
		}
		const { reap } = await import('../ledger/reap.ts');
		return reap(this.#provider, this.#ledger, request);
	}

	async close(id: string, options?: CloseSessionOptions, request?: RequestOptions): Promise<void> {
		await this.#provider.close(id, options, request);
	}
}
