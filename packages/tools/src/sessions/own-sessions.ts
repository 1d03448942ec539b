import {
	AnyBrowserError,
	type Client,
	type CreateSessionOptions,
	isFinalTaskStatus,
	type Ledger,
	type RequestOptions,
	type SessionHandle,
	type TaskHandle,
} from '@anybrowser/core';
import { systemClock } from '@anybrowser/core/provider';

/** A session that is open. */
interface OpenSession {
	readonly handle: SessionHandle;
	/** Calls that are under way in it. */
	calls: number;
	/** Tasks that were started in it, until they are known to have ended. */
	readonly tasks: Set<TaskHandle>;
	stopTimer(): void;
}

/**
 * The sessions of one agent: what its tools have opened, and what an earlier process with the same ledger has left. Nobody
 * else's can be listed, used or closed. One that isn't used for a while is closed.
 */
export class OwnSessions {
	readonly #browsers: Client;
	readonly #options: { readonly ledger: Ledger | undefined; readonly maxSessions: number; readonly idleMs: number };
	readonly #open = new Map<string, OpenSession>();
	#opening = 0;

	/** @param options `idleMs`: milliseconds after which a session that nobody uses is closed. */
	constructor(
		browsers: Client,
		options: { readonly ledger: Ledger | undefined; readonly maxSessions: number; readonly idleMs: number },
	) {
		this.#browsers = browsers;
		this.#options = options;
	}

	/** @throws AnyBrowserError `conflict` when as many are open as may be. */
	async open(options: CreateSessionOptions, request: RequestOptions): Promise<SessionHandle> {
		if (this.#open.size + this.#opening >= this.#options.maxSessions) {
			const ids = [...this.#open.keys()].join(', ');
			throw new AnyBrowserError(
				'conflict',
				`No more than ${this.#options.maxSessions} sessions may be open. Close one: ${ids}`,
			);
		}
		this.#opening++;
		try {
			const handle = await this.#browsers.sessions.create(options, request);
			this.#add(handle);
			return handle;
		} finally {
			this.#opening--;
		}
	}

	/** The ids of those that are open, as far as it is known. */
	async ids(): Promise<readonly string[]> {
		return [...new Set([...this.#open.keys(), ...(await this.#leftIds())])];
	}

	/**
	 * Does something in a session.
	 *
	 * @throws AnyBrowserError `not_found` for a session that isn't the agent's own.
	 */
	async use<Result>(
		id: string,
		request: RequestOptions,
		work: (session: SessionHandle) => Promise<Result>,
	): Promise<Result> {
		const session = await this.#require(id, request);
		session.calls++;
		session.stopTimer();
		try {
			return await work(session.handle);
		} catch (error) {
			if (AnyBrowserError.is(error, 'session_closed')) this.#forget(id);
			throw error;
		} finally {
			session.calls--;
			if (this.#open.has(id)) this.#startTimer(id, session);
		}
	}

	/** A session in which a task runs is in use. */
	noteTask(id: string, task: TaskHandle): void {
		this.#open.get(id)?.tasks.add(task);
	}

	/** @throws AnyBrowserError `not_found` for a session that isn't the agent's own. */
	async close(id: string, request: RequestOptions): Promise<void> {
		const session = await this.#require(id, request);
		await session.handle.close({}, request);
		this.#forget(id);
	}

	/**
	 * Closes all that were opened here, but for those in which a task goes on. One that can't be closed doesn't stop the others.
	 *
	 * @throws SessionLeftOpenError for one that could not be closed in three attempts.
	 */
	async closeAll(): Promise<void> {
		const closing = [...this.#open].map(async ([id, session]) => {
			this.#forget(id);
			if (!(await isBusy(session))) await session.handle[Symbol.asyncDispose]();
		});
		const failed = (await Promise.allSettled(closing)).find(({ status }) => status === 'rejected');
		if (failed?.status === 'rejected') throw failed.reason;
	}

	async #require(id: string, request: RequestOptions): Promise<OpenSession> {
		const known = this.#open.get(id);
		if (known) return known;
		if ((await this.#leftIds()).includes(id)) return this.#add(await this.#browsers.sessions.get(id, request));
		const ids = await this.ids();
		const which = ids.length === 0 ? 'None is open' : `Open are: ${ids.join(', ')}`;
		throw new AnyBrowserError('not_found', `This is no session that you have opened. ${which}`);
	}

	async #leftIds(): Promise<readonly string[]> {
		const { name } = this.#browsers.provider;
		const left = (await this.#options.ledger?.left()) ?? [];
		return left.flatMap(({ id, provider, purpose }) =>
			id !== null && provider === name && purpose === 'session' ? [id] : [],
		);
	}

	#add(handle: SessionHandle): OpenSession {
		const session: OpenSession = { handle, calls: 0, tasks: new Set(), stopTimer: () => {} };
		this.#open.set(handle.id, session);
		this.#startTimer(handle.id, session);
		return session;
	}

	#forget(id: string): void {
		this.#open.get(id)?.stopTimer();
		this.#open.delete(id);
	}

	#startTimer(id: string, session: OpenSession): void {
		session.stopTimer();
		session.stopTimer = systemClock.startTimer(this.#options.idleMs, () => void this.#closeIdle(id, session));
	}

	async #closeIdle(id: string, session: OpenSession): Promise<void> {
		const isUsed = await isBusy(session);
		if (this.#open.get(id) !== session) return;
		if (isUsed) {
			this.#startTimer(id, session);
			return;
		}
		this.#forget(id);
		try {
			await session.handle.close();
		} catch {
			// Still the agent's own, and tried again later.
			this.#add(session.handle);
		}
	}
}

/** Whether somebody uses a session. A task that can't be read counts as going on. */
async function isBusy({ calls, tasks }: OpenSession): Promise<boolean> {
	for (const task of tasks) {
		if (!isFinalTaskStatus(task.status)) await task.refresh().catch(() => {});
		if (isFinalTaskStatus(task.status)) tasks.delete(task);
	}
	return calls > 0 || tasks.size > 0;
}
