import type { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { CreateTaskOptions, ListTasksQuery, Task } from '../contract/task.ts';
import { systemClock } from '../http/clock.ts';
import type { OutputSchema } from '../output/output-schema.ts';
import { checkOptions } from '../provider/check-options.ts';
import type { OnceOptions, TaskTicket } from '../tickets/ticket.ts';
import type { UsageMeter } from '../usage/usage-meter.ts';
import type { Claims, Supported, SupportedTaskOptions } from './supported.ts';
import type { TaskHandle, TaskResult } from './task-handle.ts';
import type { WaitOptions } from './wait-options.ts';

/** Options of a task. */
export type StartTaskOptions<Output> = Omit<CreateTaskOptions, 'prompt' | 'schema'> & {
	/** The output's shape: a Standard Schema types and checks it. */
	readonly schema?: OutputSchema<Output> | undefined;
};

/** What works with tasks, loaded with the first one: before it is started, so that none is started that nobody holds. */
const loadHandle = () => import('./task-handle.ts');

/** A client's tasks. */
export class Tasks<Provider extends Claims = Claims> {
	readonly #provider: BrowserSessionProvider;
	readonly #meter: UsageMeter | undefined;

	/** @param meter Adds up what tasks use, and keeps a budget. Default: nobody does. */
	constructor(provider: BrowserSessionProvider, meter?: UsageMeter) {
		this.#provider = provider;
		this.#meter = meter;
	}

	/** Starts a task and returns at once. */
	async start<Output = unknown>(
		prompt: string,
		options: SupportedTaskOptions<Provider, Output> = {},
		request?: RequestOptions,
	): Promise<TaskHandle<Output>> {
		const refused = checkOptions('tasks.create', options, { provider: this.#provider.name });
		if (refused) await refused;
		const { schema, ...rest } = options;
		const { toJsonSchema } = await import('../output/output-schema.ts');
		const jsonSchema = schema === undefined ? undefined : toJsonSchema(schema, 'tasks.create');
		this.#meter?.requireBudget(this.#provider.name, 'tasks.create');
		const { TaskHandle } = await loadHandle();
		const since = systemClock.now();
		const task = await this.#provider.tasks.create({ ...rest, prompt, schema: jsonSchema }, request);
		return new TaskHandle<Output>(this.#provider, task, schema, {
			since,
			hasWebhook: rest.webhookUrl !== undefined,
			meter: this.#meter,
			isOwn: true,
		});
	}

	/** Starts a task and waits for it. A `deadline` covers both. */
	async run<Output = unknown>(
		prompt: string,
		options: SupportedTaskOptions<Provider, Output> = {},
		wait: WaitOptions = {},
	): Promise<TaskResult<Output>> {
		let handle: TaskHandle<Output> | undefined;
		const startedAt = systemClock.now();
		const { underTaskSpan } = await import('./task-span.ts');
		const work = {
			provider: this.#provider.name,
			operation: 'tasks.run',
			options: wait,
			taskOf: () => handle?.snapshot,
		};
		return underTaskSpan(work, async traced => {
			const { onUpdate: _onUpdate, onAbort: _onAbort, ...request } = traced;
			handle = await this.start(prompt, options, request);
			// The extra parameters belong to the request that starts the task, not to those that look at it.
			const { query: _query, body: _body, deadline, ...rest } = traced;
			const left = deadline === undefined ? undefined : Math.max(1, deadline - (systemClock.now() - startedAt));
			return handle.result({ ...rest, deadline: left });
		});
	}

	/** A handle for a task that was started earlier or elsewhere. */
	async get<Output = unknown>(
		id: string,
		options: { readonly schema?: OutputSchema<Output> | undefined } = {},
		request?: RequestOptions,
	): Promise<TaskHandle<Output>> {
		const { TaskHandle } = await loadHandle();
		return new TaskHandle(this.#provider, await this.#provider.tasks.get(id, request), options.schema, {
			meter: this.#meter,
		});
	}

	/**
	 * A handle from another one's `toJSON()`, in another process, say. Reads the task once; never creates anything.
	 *
	 * @throws AnyBrowserError `invalid_request` for a token of another provider or version.
	 */
	async resume<Output = unknown>(
		token: unknown,
		options: { readonly schema?: OutputSchema<Output> | undefined } = {},
		request?: RequestOptions,
	): Promise<TaskHandle<Output>> {
		const [{ TaskHandle }, { readTaskToken }] = await Promise.all([loadHandle(), import('./task-token.ts')]);
		const { id, ...origin } = readTaskToken(token, this.#provider.name);
		const task = await this.#provider.tasks.get(id, request);
		return new TaskHandle(this.#provider, task, options.schema, { ...origin, meter: this.#meter, isOwn: true });
	}

	/**
	 * Makes a ticket for one task: leave to start it once, whatever happens to this process. Nothing is sent. Store it,
	 * before `startOnce` uses it.
	 *
	 * It is a promise although nothing is waited for: the web's only SHA-256, which the fingerprint takes, gives one, and
	 * what tickets need is loaded when the first is made.
	 *
	 * @throws UnsupportedCapabilityError where a start can't be proven.
	 * @throws AnyBrowserError `invalid_request` for options that nothing would be done with.
	 */
	async prepare<Output = unknown>(
		prompt: Supported<Provider, 'tasks.startOnce', string>,
		options: StartTaskOptions<Output> = {},
	): Promise<TaskTicket> {
		const { prepareTask } = await import('../tickets/task-tickets.ts');
		return prepareTask(this.#provider, prompt, options);
	}

	/**
	 * Starts the task that a ticket is for, or finds what was started with it, by this process or another one. It never
	 * guesses, and never starts a task twice.
	 *
	 * @param ticket As it was stored last.
	 * @param prompt The same as it was prepared for, and so are the options.
	 * @throws AmbiguousOutcomeError when something may have been started and nothing proves it; `candidates` has it, and
	 * the ticket stays as it is.
	 * @throws AnyBrowserError `invalid_request` for a ticket of another version, provider or request; `timeout` when the
	 * deadline passed before it was known what became of an earlier start: call it again. Anything else surely started
	 * nothing.
	 */
	async startOnce<Output = unknown>(
		ticket: Supported<Provider, 'tasks.startOnce', TaskTicket>,
		prompt: string,
		options: StartTaskOptions<Output>,
		once: OnceOptions<'task'>,
		request?: RequestOptions,
	): Promise<TaskHandle<Output>> {
		// What was sent already is paid for already: it is found, whatever the budget says.
		if (ticket?.sent === null) this.#meter?.requireBudget(this.#provider.name, 'tasks.startOnce');
		const [{ TaskHandle }, { startTaskOnce }] = await Promise.all([loadHandle(), import('../tickets/task-tickets.ts')]);
		const { made, sessionId } = await startTaskOnce(this.#provider, { ticket, prompt, options, once, request });
		return new TaskHandle(this.#provider, made, options.schema, {
			ownSessionId: sessionId ?? undefined,
			hasWebhook: options.webhookUrl !== undefined,
			meter: this.#meter,
			isOwn: true,
		});
	}

	/** `await` gives one page, `for await` every task. */
	list(query?: ListTasksQuery, request?: RequestOptions): PagePromise<Task> {
		return this.#provider.tasks.list(query, request);
	}

	async cancel(id: string, request?: RequestOptions): Promise<void> {
		await this.#provider.tasks.cancel(id, request);
	}
}
