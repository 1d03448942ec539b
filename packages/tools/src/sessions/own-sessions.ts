import {
	AnyBrowserError,
	type Client,
	type CreateSessionOptions,
	isFinalTaskStatus,
	type Ledger,
	type RequestOptions,
	type SessionHandle,
	SessionLeftOpenError,
	type TaskHandle,
} from '@anybrowser/core';
import { systemClock } from '@anybrowser/core/provider';

/** Milliseconds for which the end waits for what is under way: sessions that open, and calls that cancel what they began. */
const maxEndMs = 30_000;

/** A session that is open. */
interface OpenSession {
	readonly handle: SessionHandle;
	/** Those that are under way in it. */
	readonly calls: Set<Promise<unknown>>;
	/** Tasks that outlived the call that started them, until they are known to have ended. */
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
	/** Sessions that are being opened, and such as are being closed because nobody has used them. */
	readonly #underWay = new Set<Promise<unknown>>();
	#opening = 0;
	#isClosed = false;

	/** @param options `idleMs`: milliseconds after which a session that nobody uses is closed. */
	constructor(
		browsers: Client,
		options: { readonly ledger: Ledger | undefined; readonly maxSessions: number; readonly idleMs: number },
	) {
		this.#browsers = browsers;
		this.#options = options;
	}

	/** @throws AnyBrowserError `conflict` when as many are open as may be, `session_closed` after `closeAll`. */
	async open(options: CreateSessionOptions, request: RequestOptions): Promise<SessionHandle> {
		this.#requireNotClosed();
		if (this.#open.size + this.#opening >= this.#options.maxSessions) {
			const ids = [...this.#open.keys()].join(', ');
			throw new AnyBrowserError(
				'conflict',
				`No more than ${this.#options.maxSessions} sessions may be open. Close one: ${ids}`,
			);
		}
		this.#opening++;
		try {
			return await tracked(this.#underWay, this.#create(options, request));
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
	 * @throws AnyBrowserError `not_found` for a session that isn't the agent's own, `session_closed` after `closeAll`.
	 */
	async use<Result>(
		id: string,
		request: RequestOptions,
		work: (session: SessionHandle) => Promise<Result>,
	): Promise<Result> {
		const session = await this.#require(id, request);
		this.#requireNotClosed();
		session.stopTimer();
		try {
			return await tracked(session.calls, work(session.handle));
		} catch (error) {
			if (AnyBrowserError.is(error, 'session_closed')) this.#forget(id);
			throw error;
		} finally {
			if (this.#open.get(id) === session) this.#startTimer(id, session);
		}
	}

	/** A session in which a task goes on after its call is in use. */
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
	 * Closes all that were opened here, and what is being opened, but for those in which a task goes on after its call. One that
	 * can't be closed doesn't stop the others. Nothing can be opened or used afterwards.
	 *
	 * @throws SessionLeftOpenError for one that could not be closed in three attempts.
	 * @throws AnyBrowserError `timeout` when one is still being opened after 30 s: it is closed once it is open.
	 */
	async closeAll(): Promise<void> {
		this.#isClosed = true;
		const ending = [...this.#underWay].map(async work => {
			if (!(await endsInTime(work))) {
				throw new AnyBrowserError('timeout', 'A session is still being opened or closed. List those that are open');
			}
			await work.catch(error => {
				// Whoever opens one is told of everything else.
				if (error instanceof SessionLeftOpenError) throw error;
			});
		});
		const closing = [...this.#open].map(async ([id, session]) => {
			// One whose client has gone cancels its task: only then is it known whether a task goes on.
			await endsInTime(Promise.allSettled(session.calls));
			this.#forget(id);
			if (!(await hasTasks(session))) await session.handle[Symbol.asyncDispose]();
		});
		const failed = (await Promise.allSettled([...ending, ...closing])).find(({ status }) => status === 'rejected');
		if (failed?.status === 'rejected') throw failed.reason;
	}

	#requireNotClosed(): void {
		if (this.#isClosed)
			throw new AnyBrowserError('session_closed', 'These tools have been closed, with their sessions');
	}

	async #create(options: CreateSessionOptions, request: RequestOptions): Promise<SessionHandle> {
		const handle = await this.#browsers.sessions.create(options, request);
		if (!this.#isClosed) {
			this.#add(handle);
			return handle;
		}
		await handle[Symbol.asyncDispose]();
		throw new AnyBrowserError('session_closed', 'These tools were closed while the session opened: it was closed, too');
	}

	async #require(id: string, request: RequestOptions): Promise<OpenSession> {
		const known = this.#open.get(id);
		if (known) return known;
		if ((await this.#leftIds()).includes(id)) {
			const handle = await this.#browsers.sessions.get(id, request);
			this.#requireNotClosed();
			// Another call may have found it meanwhile.
			return this.#open.get(id) ?? this.#add(handle);
		}
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
		const session: OpenSession = { handle, calls: new Set(), tasks: new Set(), stopTimer: () => {} };
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
		session.stopTimer = systemClock.startTimer(this.#options.idleMs, () => {
			// `closeAll` tells of it.
			tracked(this.#underWay, this.#closeIdle(id, session)).catch(() => {});
		});
	}

	async #closeIdle(id: string, session: OpenSession): Promise<void> {
		const isUsed = await hasTasks(session);
		if (this.#open.get(id) !== session || this.#isClosed) return;
		if (isUsed || session.calls.size > 0) {
			this.#startTimer(id, session);
			return;
		}
		this.#forget(id);
		try {
			await session.handle.close();
		} catch {
			if (this.#isClosed) await session.handle[Symbol.asyncDispose]();
			// Still the agent's own, and tried again later.
			else this.#add(session.handle);
		}
	}
}

/** Whether a task goes on in a session after its call. One that can't be read counts as going on. */
async function hasTasks({ tasks }: OpenSession): Promise<boolean> {
	for (const task of tasks) {
		if (!isFinalTaskStatus(task.status)) await task.refresh().catch(() => {});
		if (isFinalTaskStatus(task.status)) tasks.delete(task);
	}
	return tasks.size > 0;
}

/** Keeps work in a set while it is under way. */
function tracked<Result>(all: Set<Promise<unknown>>, work: Promise<Result>): Promise<Result> {
	const forget = () => void all.delete(work);
	all.add(work);
	work.then(forget, forget);
	return work;
}

/** Waits a bounded time for the end of work, whichever it is. */
function endsInTime(work: Promise<unknown>): Promise<boolean> {
	return new Promise(resolve => {
		const endTimer = systemClock.startTimer(maxEndMs, () => resolve(false));
		const end = () => {
			endTimer();
			resolve(true);
		};
		work.then(end, end);
	});
}
