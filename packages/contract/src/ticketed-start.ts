import { setTimeout as sleep } from 'node:timers/promises';
import {
	type Client,
	createClient,
	type Fetch,
	type RequestOptions,
	type SessionHandle,
	type SessionTicket,
	type StartTaskOptions,
	type TaskHandle,
	type TaskTicket,
} from '@anybrowser/core';
import type { ContractFixture } from './contract-options.ts';
import { taskOn } from './on-page.ts';

/** Milliseconds; short, so that checks are, and longer than anything of a backend's takes. */
const settleTime = 700;

/** Milliseconds by which a start arrives late, at least. */
const lateMs = 250;

/**
 * What happens to a start on its way: `unsent`, it never leaves; `unanswered`, it is executed, and the answer never comes;
 * `late`, the same, some time later, when the next process has been answered once; `lost`, it is executed, and the connection
 * breaks.
 */
export type Mishap = 'unsent' | 'unanswered' | 'late' | 'lost';

/** What a ticket is for, and how it is used. */
interface TicketUse<Kept, Made> {
	/** A text that a start has in its body, and nothing else has. */
	readonly mark: string;
	readonly prepare: (client: Client) => Promise<Kept>;
	readonly start: (
		client: Client,
		ticket: Kept,
		once: { readonly save: (ticket: Kept) => unknown; readonly settleTime: number },
		request: RequestOptions | undefined,
	) => Promise<Made>;
}

type Fixture = Pick<ContractFixture, 'provider' | 'backend' | 'create'>;

/** What a ticket is for as several processes start it, one after the other, and the one place where they store the ticket. */
class TicketedStart<Kept, Made> {
	readonly #fixture: Fixture;
	readonly #use: TicketUse<Kept, Made>;
	/** The ticket as it is stored. */
	stored = '';
	/** How often it was stored by a process. */
	saves = 0;

	constructor(fixture: Fixture, use: TicketUse<Kept, Made>) {
		this.#fixture = fixture;
		this.#use = use;
	}

	get ticket(): Kept {
		return JSON.parse(this.stored);
	}

	/** Prepares the ticket, and stores it. */
	async prepare(): Promise<void> {
		this.stored = JSON.stringify(await this.#use.prepare(this.#client()));
	}

	/** Starts it as a process of its own does. */
	start(request?: RequestOptions, mishap?: Mishap): Promise<Made> {
		const save = (ticket: Kept) => {
			this.stored = JSON.stringify(ticket);
			this.saves++;
		};
		return this.#use.start(this.#client(mishap), this.ticket, { save, settleTime }, request);
	}

	/** Starts it in a process that dies on the way. @returns Ends what is left of it in this one. */
	startAndDie(mishap: Exclude<Mishap, 'lost'>): Promise<() => Promise<void>> {
		return dying((request, reached) => {
			this.#onMishap = reached;
			return this.start(request, mishap);
		});
	}

	/** Starts it in a process that dies while it stores the ticket, so that it is not stored. */
	dieInSave(): Promise<() => Promise<void>> {
		return dying((request, reached) => {
			const save = () => {
				reached();
				return new Promise<never>((_, reject) => {
					request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
				});
			};
			return this.#use.start(this.#client(), this.ticket, { save, settleTime }, request);
		});
	}

	/** How many requests to start it have arrived at the backend. */
	startsSent(): number {
		return this.#fixture.backend.requests().filter(({ body }) => JSON.stringify(body)?.includes(this.#use.mark)).length;
	}

	/** How a start that went astray was answered, once it was. */
	answered: number | undefined;

	#onMishap = () => {};

	/** Tells a late start that the next process has been answered. */
	#onAnswer: (() => void) | undefined;

	#client(mishap?: Mishap): Client {
		const { provider, create } = this.#fixture;
		if (mishap !== undefined) return createClient({ provider: create({ fetch: this.#fetch(mishap) }) });
		const onAnswer = this.#onAnswer;
		if (onAnswer === undefined) return createClient({ provider });
		const fetch: Fetch = (request, init) => this.#send(request, init).finally(onAnswer);
		return createClient({ provider: create({ fetch }) });
	}

	#send(...[request, init]: Parameters<Fetch>): Promise<Response> {
		const { fetch = (request, init) => globalThis.fetch(request, init) } = this.#fixture.backend.settings;
		return fetch(request, init);
	}

	#fetch(mishap: Mishap): Fetch {
		const send: Fetch = (request, init) => this.#send(request, init);
		let isOver = false;
		return async (request, init) => {
			const isStart = !isOver && (await request.clone().text()).includes(this.#use.mark);
			if (!isStart) return send(request, init);
			isOver = true;
			const signal = init.signal ?? request.signal;
			const detached = new Request(request, { signal: new AbortController().signal });
			const execute = async () => {
				const response = await send(detached, {});
				this.answered = response.status;
				await response.arrayBuffer();
			};
			if (mishap === 'unanswered' || mishap === 'lost') await execute();
			if (mishap === 'late') {
				// By time alone it would have arrived, on a busy machine, before anybody looks for it.
				const looked = new Promise<void>(resolve => {
					this.#onAnswer = resolve;
				});
				void Promise.all([looked, sleep(lateMs)]).then(execute);
			}
			this.#onMishap();
			if (mishap === 'lost') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
			return new Promise((_, reject) => {
				signal.addEventListener('abort', () => reject(signal.reason), { once: true });
			});
		};
	}
}

/** A task that is started with a ticket. */
export class TicketedTask extends TicketedStart<TaskTicket, TaskHandle> {
	readonly prompt: string;
	readonly options: StartTaskOptions<unknown>;

	constructor(fixture: Fixture, given: StartTaskOptions<unknown> = {}) {
		const { prompt, ...page } = taskOn(fixture, `Read the title (${crypto.randomUUID()})`, fixture.backend.pageUrl);
		const options = { ...(given.sessionId === undefined && page), ...given };
		super(fixture, {
			mark: prompt,
			prepare: ({ tasks }) => tasks.prepare(prompt, options),
			start: ({ tasks }, ticket, once, request) => tasks.startOnce(ticket, prompt, options, once, request),
		});
		this.prompt = prompt;
		this.options = options;
	}
}

/** A session that is opened with a ticket. */
export class TicketedSession extends TicketedStart<SessionTicket, SessionHandle> {
	constructor(fixture: Fixture) {
		const mark = crypto.randomUUID();
		const options = { metadata: { shelf: mark } };
		super(fixture, {
			mark,
			prepare: ({ sessions }) => sessions.prepare(options),
			start: ({ sessions }, ticket, once, request) => sessions.openOnce(ticket, options, once, request),
		});
	}
}

/**
 * Work of a process that dies once it has got so far.
 *
 * @returns Ends what is left of it in this process.
 */
async function dying(
	begin: (request: { readonly signal: AbortSignal }, reached: () => void) => Promise<unknown>,
): Promise<() => Promise<void>> {
	const dead = new AbortController();
	let work: Promise<unknown> | undefined;
	await new Promise<void>((resolve, reject) => {
		work = begin({ signal: dead.signal }, resolve);
		work.then(() => reject(new Error('the work got through')), reject);
	});
	return async () => {
		dead.abort();
		await work?.catch(() => {});
	};
}
