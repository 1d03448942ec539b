import type { ActionResult, ExtractOptions, ScreenshotOptions } from '../contract/actions.ts';
import type { ArtifactFile, ArtifactOptions } from '../contract/artifact.ts';
import type { CdpEndpoint, ConnectedBrowser, ConnectedPage } from '../contract/cdp.ts';
import type { Profile, SaveProfileOptions } from '../contract/profile.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import {
	type CloseSessionOptions,
	isFinalSessionStatus,
	type Session,
	type SessionStatus,
} from '../contract/session.ts';
import type { CreateTaskOptions } from '../contract/task.ts';
import type { Usage } from '../contract/usage.ts';
import type { Warning } from '../contract/warning.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { SessionLeftOpenError } from '../errors/session-left-open-error.ts';
import { systemClock } from '../http/clock.ts';
import type { OutputSchema } from '../output/output-schema.ts';
import { checkOptions } from '../provider/check-options.ts';
import type { UsageMeter } from '../usage/usage-meter.ts';
import { endSession } from './end-session.ts';
import type { HandOverOptions } from './hand-over.ts';
import type { Claims, Supported, SupportedArguments, SupportedRunOptions } from './supported.ts';
import type { TaskResult } from './task-handle.ts';
import type { Tasks } from './tasks.ts';
import type { WaitOptions } from './wait-options.ts';

/** What was taken from a page. */
export interface Extraction<Data> {
	readonly data: Data;
	readonly usage: Usage;
	readonly warnings: readonly Warning[];
}

/** Options of a task in a session: all that one takes, since the session brings the browser. */
export type RunOptions<Output> = Pick<
	CreateTaskOptions,
	'url' | 'maxSteps' | 'metadata' | 'webhookUrl' | 'providerOptions'
> & {
	/** The output's shape: a Standard Schema types and checks it. */
	readonly schema?: OutputSchema<Output> | undefined;
};

/** An open session. `await using` closes it; so does `sessions.use`. */
export class SessionHandle<Provider extends Claims = Claims> {
	readonly #provider: BrowserSessionProvider;
	/** When it was known to be there, by the clock's `now()`. */
	readonly #since = systemClock.now();
	readonly #tasks: Tasks;
	#snapshot: Session;
	readonly #endsWith: RequestOptions | undefined;
	readonly #meter: UsageMeter | undefined;
	readonly #isOwn: boolean;
	#closing: Promise<void> | undefined;

	/**
	 * @param own `endsWith`: the options of the requests by which `await using` closes it. Default: those of the provider.
	 * `meter`: adds up what steps use, and the session itself where it `isOwn`. Default: nobody does.
	 */
	constructor(
		provider: BrowserSessionProvider,
		tasks: Tasks,
		session: Session,
		own: {
			readonly endsWith?: RequestOptions | undefined;
			readonly meter?: UsageMeter | undefined;
			readonly isOwn?: boolean | undefined;
		} = {},
	) {
		this.#provider = provider;
		this.#tasks = tasks;
		this.#snapshot = session;
		this.#endsWith = own.endsWith;
		this.#meter = own.meter;
		this.#isOwn = own.isOwn ?? false;
	}

	get id(): string {
		return this.#snapshot.id;
	}

	/** The status when it was last read. */
	get status(): SessionStatus {
		return this.#snapshot.status;
	}

	/** The session as it was last read. */
	get snapshot(): Session {
		return this.#snapshot;
	}

	/** Reads the session once more. */
	async refresh(request?: RequestOptions): Promise<Session> {
		this.#snapshot = await this.#provider.get(this.id, request);
		if (this.#isOwn) this.#meter?.session(this.#snapshot);
		return this.#snapshot;
	}

	/**
	 * Waits until the browser is up.
	 *
	 * @throws AnyBrowserError `session_closed` when the session has ended, `timeout` when the deadline passed first (by
	 * default 5 minutes).
	 */
	async ready(request?: RequestOptions): Promise<Session> {
		return this.#untilOpen('sessions.ready', request, session => session.status === 'running');
	}

	/**
	 * Waits for the address where people watch, or steer.
	 *
	 * @throws AnyBrowserError as `ready` does.
	 */
	async liveUrl(request?: RequestOptions): Promise<string> {
		const { liveUrl } = await this.#untilOpen('sessions.liveUrl', request, session => session.liveUrl !== null);
		return liveUrl ?? '';
	}

	/**
	 * Waits for the video, which comes a while after the session has ended.
	 *
	 * @returns `null` when there is none.
	 * @throws AnyBrowserError `timeout` when the deadline passed first (by default 5 minutes).
	 */
	async recordingUrl(request?: RequestOptions): Promise<string | null> {
		const isSettled = (session: Session) => session.recordingState !== 'pending';
		return (await this.#until('sessions.recordingUrl', request, isSettled)).recordingUrl;
	}

	/**
	 * The files that its pages have downloaded, once they are there: at some providers that is after its end alone, so close
	 * it first.
	 *
	 * @throws UnsupportedCapabilityError where no files come out.
	 * @throws AnyBrowserError `conflict` where it must be closed first, `timeout` when the deadline passed first (by default 5
	 * minutes), `not_found` when there will be fewer than `atLeast`.
	 */
	async downloads(
		...args: SupportedArguments<Provider, 'sessions.downloads', [options?: ArtifactOptions, request?: RequestOptions]>
	): Promise<readonly ArtifactFile[]> {
		const [options, request]: readonly [ArtifactOptions?, RequestOptions?] = args;
		return this.#files('sessions.downloads', 'sessionDownloads', options, request);
	}

	/**
	 * What the provider has made of it, such as its recording, once that is there: close it first.
	 *
	 * @throws UnsupportedCapabilityError and AnyBrowserError as `downloads` does.
	 */
	async artifacts(
		...args: SupportedArguments<Provider, 'sessions.artifacts', [options?: ArtifactOptions, request?: RequestOptions]>
	): Promise<readonly ArtifactFile[]> {
		const [options, request]: readonly [ArtifactOptions?, RequestOptions?] = args;
		return this.#files('sessions.artifacts', 'sessionArtifacts', options, request);
	}

	async #files(
		operation: 'sessions.downloads' | 'sessions.artifacts',
		method: 'sessionDownloads' | 'sessionArtifacts',
		options: ArtifactOptions | undefined,
		request: RequestOptions | undefined,
	) {
		const { awaitArtifacts } = await import('../artifacts/await-artifacts.ts');
		return awaitArtifacts({
			provider: this.#provider.name,
			operation,
			what: `the session ${this.id}`,
			options,
			request,
			attributes: { 'anybrowser.session.id': this.id },
			since: this.#since,
			look: rest => this.#provider.artifacts[method](this.id, rest),
		});
	}

	async #untilOpen(operation: string, request: RequestOptions | undefined, isReached: (session: Session) => boolean) {
		const isOver = (state: Session) => isReached(state) || isFinalSessionStatus(state.status);
		const session = await this.#until(operation, request, isOver);
		if (isReached(session)) return session;
		const message = `${operation}: the session ${this.id} has ended (${session.status}). Open a new one`;
		throw new AnyBrowserError('session_closed', message, { provider: this.#provider.name, operation });
	}

	async #until(
		operation: string,
		request: RequestOptions | undefined,
		isDone: (session: Session) => boolean,
	): Promise<Session> {
		const { waitUntil } = await import('../polling/wait-until.ts');
		return waitUntil({
			provider: this.#provider.name,
			operation,
			request,
			attributes: { 'anybrowser.session.id': this.id },
			read: options => this.refresh(options),
			isDone,
			since: this.#since,
			describe: () => `the session ${this.id} was still ${this.status}`,
		});
	}

	/**
	 * Gives the session so many minutes more.
	 *
	 * @throws UnsupportedCapabilityError where sessions can't be extended; nothing was sent.
	 * @throws AnyBrowserError `session_closed` when it has ended, `conflict` when it can't get any more.
	 */
	async extend(minutes: Supported<Provider, 'sessions.extend', number>, request?: RequestOptions): Promise<Session> {
		this.#snapshot = await this.#provider.extend(this.id, minutes, request);
		return this.#snapshot;
	}

	/** Opens a page. Rejects with `action_failed` when it doesn't load. */
	async goto(url: Supported<Provider, 'actions.goto', string>, request?: RequestOptions): Promise<void> {
		await this.#act('actions.goto', () => this.#provider.actions.goto(this.id, url, request));
	}

	/**
	 * Takes data from the page.
	 *
	 * @throws OutputMismatchError when what came back doesn't fit the schema.
	 */
	async extract<Data>(
		schema: Supported<Provider, 'actions.extract', OutputSchema<Data>>,
		options: Omit<ExtractOptions, 'schema'> = {},
		request?: RequestOptions,
	): Promise<Extraction<Data>> {
		const operation = 'actions.extract';
		const { checkOutput, toJsonSchema } = await import('../output/output-schema.ts');
		const given = { ...options, schema: toJsonSchema(schema, operation) };
		const { output, usage, warnings } = await this.#act(operation, () =>
			this.#provider.actions.extract(this.id, given, request),
		);
		const data = await checkOutput(schema, output, { provider: this.#provider.name, operation });
		return { data, usage, warnings };
	}

	/**
	 * Evaluates JavaScript in the page: an expression, statements that `return`, or a function of `args`.
	 *
	 * @returns What it evaluates to, as JSON carries it.
	 */
	async evaluate(
		script: Supported<Provider, 'actions.evaluate', string>,
		args?: Readonly<Record<string, unknown>>,
		request?: RequestOptions,
	): Promise<unknown> {
		const { output } = await this.#act('actions.evaluate', () =>
			this.#provider.actions.evaluate(this.id, { script, args }, request),
		);
		return output;
	}

	/** Takes a picture of the page, as a PNG. */
	async screenshot(
		...args: SupportedArguments<Provider, 'actions.screenshot', [options?: ScreenshotOptions, request?: RequestOptions]>
	): Promise<Uint8Array> {
		const [options, request]: readonly [ScreenshotOptions?, RequestOptions?] = args;
		const { output } = await this.#act('actions.screenshot', () =>
			this.#provider.actions.screenshot(this.id, options, request),
		);
		return output;
	}

	/**
	 * Does on the page what the words say. It is never repeated when it may have been done.
	 *
	 * @throws UnsupportedCapabilityError where no agent works in a session.
	 * @throws AnyBrowserError `action_failed` when the page doesn't allow it, as far as the provider tells; `session_closed`
	 * when the session has ended.
	 */
	async act(instruction: Supported<Provider, 'actions.act', string>, request?: RequestOptions): Promise<void> {
		await this.#act('actions.act', () => this.#provider.actions.act(this.id, instruction, request));
	}

	/**
	 * Whether something holds on the page. It changes nothing there.
	 *
	 * @throws UnsupportedCapabilityError where nobody reads a session's page.
	 * @throws AnyBrowserError `action_failed` when the page doesn't tell, or none is open.
	 */
	async validate(
		question: Supported<Provider, 'actions.validate', string>,
		request?: RequestOptions,
	): Promise<boolean> {
		const work = () => this.#provider.actions.validate(this.id, question, request);
		return (await this.#act('actions.validate', work)).output;
	}

	/**
	 * Answers a question about the page: with a text, or with what fits the schema. It changes nothing there.
	 *
	 * @throws UnsupportedCapabilityError where nobody reads a session's page.
	 * @throws OutputMismatchError when what came back doesn't fit the schema.
	 * @throws AnyBrowserError `action_failed` when the page doesn't tell, or none is open.
	 */
	async ask<Answer = string>(
		question: Supported<Provider, 'actions.ask', string>,
		options: { readonly schema?: OutputSchema<Answer> | undefined } = {},
		request?: RequestOptions,
	): Promise<Answer> {
		const operation = 'actions.ask';
		const refused = checkOptions(operation, options, { provider: this.#provider.name });
		if (refused) await refused;
		const { schema } = options;
		const { checkOutput, toJsonSchema } = await import('../output/output-schema.ts');
		const given = schema === undefined ? {} : { schema: toJsonSchema(schema, operation) };
		const work = () => this.#provider.actions.ask(this.id, question, given, request);
		const { output } = await this.#act(operation, work);
		return checkOutput(schema, output, { provider: this.#provider.name, operation });
	}

	/** Does a step within the budget, and adds up what it used; where the provider doesn't say how long it took, it is measured. */
	async #act<Output>(operation: string, work: () => Promise<ActionResult<Output>>): Promise<ActionResult<Output>> {
		this.#meter?.requireBudget(this.#provider.name, operation);
		const startedAt = systemClock.now();
		const result = await work();
		const usage = { ...result.usage, durationMs: result.usage.durationMs ?? systemClock.now() - startedAt };
		this.#meter?.action(this.id, usage);
		return { ...result, usage };
	}

	/**
	 * Where a DevTools client reaches the browser, for a client of one's own: `connectOverCDP(url, { headers })`.
	 *
	 * @throws UnsupportedCapabilityError when the provider gives no address.
	 */
	cdp(...args: SupportedArguments<Provider, 'cdp.endpoint', [request?: RequestOptions]>): Promise<CdpEndpoint> {
		const [request]: readonly [RequestOptions?] = args;
		return this.#provider.cdp.endpoint(this.id, request);
	}

	/**
	 * The browser itself, connected: Playwright's `Browser`, unless the provider was given another client. It is the
	 * connection that `goto`, `evaluate` and `screenshot` use, and ends when the session is closed.
	 *
	 * @throws UnsupportedCapabilityError when the provider gives no address.
	 * @throws AnyBrowserError `configuration` when the client isn't installed, `connection` when it can't connect.
	 */
	connect(...args: SupportedArguments<Provider, 'cdp.connect', [request?: RequestOptions]>): Promise<ConnectedBrowser> {
		const [request]: readonly [RequestOptions?] = args;
		return this.#provider.cdp.connect(this.id, request);
	}

	/**
	 * The page that is in front, over the same connection: Playwright's `Page`, unless the provider was given another
	 * client. It is the one that was opened last, and that `goto`, `evaluate` and `screenshot` work on.
	 *
	 * @throws UnsupportedCapabilityError when the provider gives no address.
	 * @throws AnyBrowserError `configuration` when the client isn't installed or knows no pages, `connection` when it can't
	 * connect.
	 */
	page(...args: SupportedArguments<Provider, 'cdp.page', [request?: RequestOptions]>): Promise<ConnectedPage> {
		const [request]: readonly [RequestOptions?] = args;
		return this.#provider.cdp.page(this.id, request);
	}

	/**
	 * Ends this process's connection to the browser, which `goto`, `evaluate` and others may have made and which keeps a process
	 * alive, and leaves the session open for others. A provider may end a session with its last connection: its notes say so. The
	 * next step connects anew.
	 */
	async disconnect(): Promise<void> {
		await this.#provider.cdp.disconnect?.(this.id);
	}

	/**
	 * Hands the browser over to a person, who steers it by the live address, and waits until that person is done: until `done` is
	 * called, or the page shows what `until` waits for.
	 *
	 * @throws UnsupportedCapabilityError where nobody can steer a session; nothing was sent.
	 * @throws AnyBrowserError `session_closed` when the session ends meanwhile, `timeout` when the deadline passed first (by default
	 * 30 minutes): it can be called again.
	 */
	async handOver(options: Supported<Provider, 'sessions.handOver', HandOverOptions>): Promise<void> {
		const { handOver } = await import('./hand-over.ts');
		const { actions } = this.#provider;
		const session = {
			id: this.id,
			liveUrl: (request: RequestOptions) => this.liveUrl(request),
			refresh: (request: RequestOptions) => this.refresh(request),
			evaluate: async (script: string, request: RequestOptions) =>
				(await this.#act('actions.evaluate', () => actions.evaluate(this.id, { script }, request))).output,
		};
		await handOver(this.#provider, session, options);
	}

	/** Has the agent do something in this session, and waits for it. */
	async run<Output = unknown>(
		prompt: string,
		options: SupportedRunOptions<Provider, Output> = {},
		wait?: WaitOptions,
	): Promise<TaskResult<Output>> {
		return this.#tasks.run(prompt, { ...options, sessionId: this.id }, wait);
	}

	/**
	 * Ends the session, and keeps its state, such as its logins, as a new profile for later sessions.
	 *
	 * @throws UnsupportedCapabilityError where sessions can't be saved as a new profile; nothing was sent.
	 * @throws AnyBrowserError `conflict` when the name is taken, `timeout` when the deadline passed first (by default 5
	 * minutes); the message says what has become of the session. Calling it again goes on where it stopped.
	 */
	async saveProfile(
		name: Supported<Provider, 'sessions.saveProfile', string>,
		options: Omit<SaveProfileOptions, 'name'> = {},
		request?: RequestOptions,
	): Promise<Profile> {
		const profile = await this.#provider.profiles.saveFrom(this.id, { ...options, name }, request);
		this.#closing = Promise.resolve();
		return profile;
	}

	/** Ends the session. Calling it again is fine; when it failed, calling it again tries again. */
	close(options?: CloseSessionOptions, request?: RequestOptions): Promise<void> {
		this.#closing ??= this.#provider.close(this.id, options, request).catch(error => {
			this.#closing = undefined;
			throw error;
		});
		return this.#closing;
	}

	/**
	 * Ends the session, with the key and headers of the call that gave this handle.
	 *
	 * @throws SessionLeftOpenError when it could not be closed in three attempts.
	 */
	async [Symbol.asyncDispose](): Promise<void> {
		const open = await endSession(this, this.#endsWith);
		if (open) throw new SessionLeftOpenError(this.#snapshot, open.error);
	}
}
