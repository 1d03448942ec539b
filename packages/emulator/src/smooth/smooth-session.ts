import type { Tab } from '../browser/browser-pool.ts';
import type { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/smooth.types.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { randomId } from '../kernel/random-id.ts';
import { SerialQueue } from '../kernel/serial-queue.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import { PageError } from '../page/page-error.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { ActionRefused } from './action-refused.ts';
import { openBrowser } from './open-browser.ts';
import { openPage } from './open-page.ts';
import { performAction } from './perform-action.ts';
import { actionCredits, taskCredits } from './prices.ts';
import { runSmoothAgent } from './run-smooth-agent.ts';
import { SessionTaskRecords } from './session-task-records.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';
import type { SmoothTask } from './smooth-task.ts';
import { wrapResult } from './wrap-result.ts';

type Event = components['schemas']['Event'];

/** What a client can ask of a session. */
export type SessionEvent = Exclude<Event, { name: 'tool_call' }>;

/** A browser that does one thing after the other, and one agent's task at a time. */
export class SmoothSession {
	readonly task: SmoothTask;
	readonly #profile: StoredProfile | undefined;
	readonly #context: VendorContext;
	readonly #results: SmoothEmulatorOptions['results'];
	readonly #queue = new SerialQueue();
	readonly #records: SessionTaskRecords;
	#tab: Tab | undefined;
	#agentBusy = false;
	#isClosing = false;

	constructor(
		task: SmoothTask,
		profile: StoredProfile | undefined,
		context: VendorContext,
		results: SmoothEmulatorOptions['results'],
	) {
		this.task = task;
		this.#profile = profile;
		this.#context = context;
		this.#results = results;
		this.#records = new SessionTaskRecords(task, context);
	}

	/** Null before there is a browser. */
	get url(): string | null {
		return this.#tab && !this.task.isFinal ? this.#tab.page.url : null;
	}

	/** Whether it still takes events. */
	get isOpen(): boolean {
		return !this.task.isFinal && !this.#isClosing;
	}

	/** Starts the browser; a first page that doesn't load is the end of the session. */
	open(): void {
		const { url, profile_read_only: readOnly, allowed_urls: allowed } = this.task.request;
		this.#enqueue(async signal => {
			await this.#context.clock.sleep(this.#context.timing.startup, signal);
			try {
				const tab = await openBrowser(this.task, this.#profile, this.#context, signal);
				this.#tab = tab;
				const close = () => {
					// A document is big, and nobody asks for that of a session that has ended.
					this.#tab = undefined;
					this.#context.lifetime.finish(tab.close(readOnly ? undefined : this.#profile));
				};
				// Ended just now, when there was nothing to close yet.
				if (this.task.isFinal) return close();
				this.task.signal.addEventListener('abort', close, { once: true });
				tab.ended.addEventListener('abort', () => this.task.finish('failed', failureMessage(tab.ended.reason)));
				this.task.start();
				if (url) await openPage(tab.page, url, allowed, signal);
			} catch (error) {
				this.task.finish('failed', failureMessage(error));
			}
		});
	}

	/** Takes an event on; its result comes later. */
	receive(event: SessionEvent): void {
		this.#records.open(event);
		const isClose = event.name === 'session_action' && event.payload.name === 'close';
		if (this.#agentBusy && this.task.toolCalls.isWaiting && !isClose) {
			// The agent's turn is the tool's for as long as the agent waits for it.
			this.#spawn(signal => this.#do(event, signal));
		} else if (this.#agentBusy) {
			// The one thing that a busy session says without failing is that it doesn't close.
			const refusal = { code: 400, output: 'The session is busy with a task' };
			this.#records.end(event, 'failed', { reason: refusal.output });
			this.task.append(event.id, event.name, isClose ? this.#success(false, 0, 0) : refusal);
		} else if (event.name === 'browser_action') {
			this.#enqueue(signal => this.#do(event, signal));
		} else if (event.payload.name === 'run_task') {
			this.#agentBusy = true;
			this.#enqueue(signal => this.#do(event, signal));
		} else {
			this.#isClosing = true;
			this.#enqueue(signal => this.#close(event.id, signal));
		}
	}

	/** Closes it as clients do: by an event, and by force where an agent is busy in it or an earlier close goes on. */
	close(): void {
		if (this.#agentBusy || this.#isClosing) this.task.finish('cancelled');
		else this.receive({ id: randomId(), name: 'session_action', payload: { name: 'close' } });
	}

	#enqueue(work: (signal: AbortSignal) => Promise<void>): void {
		this.#spawn(signal => this.#queue.run(() => (signal.aborted ? Promise.resolve() : work(signal))));
	}

	#spawn(work: (signal: AbortSignal) => Promise<void>): void {
		this.#context.lifetime.spawn(work, this.task.signal);
	}

	async #do(event: SessionEvent, signal: AbortSignal): Promise<void> {
		if (event.name === 'browser_action') {
			await this.#perform(
				event,
				actionCredits,
				() => performAction(event, this.#openTab().page, this.task, signal),
				signal,
			);
		} else if (event.payload.name === 'run_task') {
			const { input } = event.payload;
			await this.#perform(
				event,
				taskCredits,
				() => {
					const { page } = this.#openTab();
					const record = this.#records.start(event, page);
					return runSmoothAgent(input, { task: this.task, record, page, context: this.#context, signal });
				},
				signal,
			);
		}
	}

	async #perform(
		event: SessionEvent,
		credits: number,
		work: () => Promise<unknown>,
		signal: AbortSignal,
	): Promise<void> {
		const { clock } = this.#context;
		const startedAt = clock.now();
		const settle = (payload: components['schemas']['EventPayload']) => {
			if (signal.aborted) return;
			if (event.payload.name === 'run_task' && !this.task.toolCalls.isWaiting) this.#agentBusy = false;
			this.task.append(event.id, event.name, payload);
		};
		try {
			// A script on the page may never end, and doesn't listen to signals.
			const output = await untilAborted(work(), signal);
			this.task.charge(credits);
			if (!signal.aborted) this.#records.end(event, 'done', { output });
			settle(this.#success(output, credits, clock.now() - startedAt));
		} catch (error) {
			const isOurs = event.name === 'browser_action' && !(error instanceof PageError || error instanceof ActionRefused);
			const reason = failureMessage(error);
			if (!signal.aborted) this.#records.end(event, 'failed', { reason });
			settle({ code: isOurs ? 500 : 400, output: reason });
		}
	}

	/** The result is there to be read for a moment while the session is still running. */
	async #close(id: string, signal: AbortSignal): Promise<void> {
		this.task.append(id, 'session_action', this.#success(true, 0, 0));
		await this.#context.clock.sleep(this.#context.timing.closing, signal);
		this.task.finish('done');
	}

	#success(output: unknown, credits: number, durationMs: number): components['schemas']['EventPayload'] {
		return wrapResult({ output, credits, durationMs }, this.#results);
	}

	#openTab(): Tab {
		if (this.#tab === undefined) throw new Error('The session has no browser yet');
		return this.#tab;
	}
}
