import type { AgentStep, StepListener } from '../../agent/agent-step.ts';
import { judgePage } from '../../agent/judge-page.ts';
import { runAgent } from '../../agent/run-agent.ts';
import { aroundActions } from '../../browser/around-actions.ts';
import type { EmulatedPage } from '../../browser/emulated-browser.ts';
import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { JournalEntry } from '../../inspector/journal-entry.ts';
import { linkSignals } from '../../kernel/link-signals.ts';
import { unlimitedAbortController } from '../../kernel/unlimited-abort-controller.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { isUnloaded } from '../../page/is-unloaded.ts';
import type { Question } from '../../vendor/subject-actions.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import type { BrowserbaseSession } from '../sessions/browserbase-session.ts';
import type { KeptAgent } from './agent-store.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { PauseGate } from './pause-gate.ts';
import { type RunEnd, RunTimedOut, SessionEnded, toRunEnd } from './run-end.ts';
import { RunMessages } from './run-messages.ts';
import { toRunResult } from './run-result.ts';

type Schemas = components['schemas'];

/** Minutes that a run may take. */
const defaultMinutes = 30;

/** What a run is given. */
export interface RunSetting {
	readonly request: Schemas['CreateRunRequest'];
	readonly agent: KeptAgent | undefined;
	/** Opens its session. */
	openSession(): BrowserbaseSession;
}

/** A task that an agent does in a session of its own. */
export class BrowserbaseRun implements StepListener {
	readonly id: string = crypto.randomUUID();
	readonly sandboxId: string = crypto.randomUUID();
	readonly setting: RunSetting;
	readonly messages: RunMessages;
	/** What the inspector tells of it. */
	readonly record: JournalEntry;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	readonly #environment: BrowserbaseEnvironment;
	readonly #ending = unlimitedAbortController();
	/** Aborted when its work is to end, which is a moment before it is told. */
	readonly #stopping = new AbortController();
	readonly #created: string;
	#updated: string;
	#started: string | undefined;
	#ended: string | undefined;
	#status: Schemas['RunStatus'] = 'PENDING';
	#session: BrowserbaseSession | undefined;
	#end: Omit<RunEnd, 'status'> = {};
	#steps = 0;
	#task: string;
	#variables: Schemas['RunVariables'];
	/** What a paused run goes on by. */
	#resume: ((task: string | undefined) => void) | undefined;
	/** What it waits for words about. */
	#asked: string | undefined;

	constructor(setting: RunSetting, environment: BrowserbaseEnvironment) {
		const { task, variables = {} } = setting.request;
		this.setting = setting;
		this.#environment = environment;
		this.#task = task;
		this.#variables = variables;
		this.messages = new RunMessages(environment);
		this.createdAt = environment.clock.now();
		this.#created = environment.stamp();
		this.#updated = this.#created;
		const facts = { provider: 'browserbase', kind: 'task', id: this.id, prompt: task, sessionId: null } as const;
		this.record = environment.journal.open(facts, this.#status);
		environment.lifetime.spawn(signal => this.#run(signal), this.#ending.signal);
	}

	/** Aborted when the run ends, however it ends. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	get isFinal(): boolean {
		return this.signal.aborted;
	}

	get status(): Schemas['RunStatus'] {
		return this.#status;
	}

	/** Its session, once there is one. */
	get session(): BrowserbaseSession | undefined {
		return this.#session;
	}

	toBody(): Schemas['Run'] {
		const { request, agent } = this.setting;
		const resultSchema = this.#schema;
		const { result, cause } = this.#end;
		return {
			runId: this.id,
			task: request.task,
			status: this.#status,
			createdAt: this.#created,
			updatedAt: this.#updated,
			...(agent && { agentId: agent.id }),
			...(this.#session && { sessionId: this.#session.id, sandboxId: this.sandboxId }),
			...(resultSchema && { resultSchema: { ...resultSchema } }),
			...(result && { result }),
			...(cause && { cause }),
			...(this.#started !== undefined && { startedAt: this.#started }),
			...(this.#ended !== undefined && { endedAt: this.#ended }),
		};
	}

	/** Counts a step of the agent. */
	stepBegins(): void {
		this.#steps++;
	}

	stepDone(step: AgentStep): void {
		this.messages.step(step);
	}

	/** Has it stop; that shows a moment later. @throws ApiError 409 for one that has finished */
	stop(): void {
		if (this.isFinal) throw new ApiError(409, `The run ${this.id} has finished: ${this.#status}`);
		if (this.#stopping.signal.aborted) return;
		this.#stopping.abort(new DOMException('The run is to stop.', 'AbortError'));
		const { clock, timing, lifetime } = this.#environment;
		lifetime.spawn(async signal => {
			await clock.sleep(timing.release, signal);
			this.#finish({ status: 'STOPPED' });
		}, this.signal);
	}

	/** Lets it go on. @throws ApiError 409 for one that isn't paused */
	resume({ task, variables = {} }: Schemas['ResumeRunRequest']): void {
		if (this.#status !== 'PAUSED' || this.#stopping.signal.aborted) {
			throw new ApiError(409, `The run ${this.id} is not paused: ${this.#status}`);
		}
		this.#variables = { ...this.#variables, ...variables };
		this.#enter('RUNNING');
		this.#resume?.(task);
	}

	/** What it asks while it is paused with a question. */
	get question(): Question | undefined {
		const text = this.#asked;
		if (text === undefined || this.#status !== 'PAUSED' || this.#stopping.signal.aborted) return undefined;
		return { text, answer: words => this.resume(words === '' ? {} : { task: words }) };
	}

	get #schema(): Schemas['ResultSchema'] | undefined {
		return this.setting.request.resultSchema ?? this.setting.agent?.body.resultSchema;
	}

	async #run(signal: AbortSignal): Promise<void> {
		const { clock, timing, options } = this.#environment;
		const stop = linkSignals(signal, this.#stopping.signal);
		const startedAt = clock.now();
		try {
			await clock.sleep(timing.queue, stop.signal);
			const session = this.setting.openSession();
			this.#session = session;
			this.record.enter(session.id);
			this.#enter('RUNNING');
			this.#started = this.#updated;
			const output = await this.#within(options.runMinutes ?? defaultMinutes, stop.signal, inTime =>
				this.#workIn(session, inTime),
			);
			const work = { output, steps: this.#steps, duration: clock.now() - startedAt };
			const result = toRunResult(work, options.results ?? 'envelope');
			this.messages.say(String(result['summary'] ?? JSON.stringify(output)));
			this.#finish({ status: 'COMPLETED', result });
		} catch (error) {
			// The request that stopped it says how it ends.
			if (!this.#stopping.signal.aborted) this.#finish(toRunEnd(error));
		} finally {
			stop.unlink();
			await this.record.leave();
			this.#session?.release();
		}
	}

	/** Works for so many minutes at most. */
	async #within<T>(minutes: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		const late = new AbortController();
		const done = new AbortController();
		const linked = linkSignals(signal, late.signal);
		this.#environment.clock.sleep(minutes * 60_000, done.signal).then(
			() => late.abort(new RunTimedOut(minutes)),
			() => undefined,
		);
		try {
			return await untilAborted(work(linked.signal), linked.signal);
		} finally {
			done.abort();
			linked.unlink();
		}
	}

	async #workIn(session: BrowserbaseSession, signal: AbortSignal): Promise<unknown> {
		await untilAborted(session.ready, signal);
		const { page } = session;
		if (page === undefined) throw new SessionEnded();
		this.record.attach(page);
		const gone = new AbortController();
		const onGone = () => gone.abort(new SessionEnded());
		session.gone.addEventListener('abort', onGone, { once: true });
		const linked = linkSignals(signal, gone.signal);
		try {
			return await this.#work(page, session, linked.signal);
		} finally {
			linked.unlink();
			session.gone.removeEventListener('abort', onGone);
		}
	}

	/** Does the task, and whatever it is replaced by where the run pauses. */
	async #work(page: EmulatedPage, session: BrowserbaseSession, signal: AbortSignal): Promise<unknown> {
		let attempt = new AbortController();
		const gate = this.#gateOf(page, signal, task => {
			this.#task = task;
			attempt.abort(new DOMException('The task is another now.', 'AbortError'));
		});
		for (;;) {
			attempt = new AbortController();
			const linked = linkSignals(signal, attempt.signal);
			const pass = async () => {
				linked.signal.throwIfAborted();
				await gate?.pass();
				linked.signal.throwIfAborted();
			};
			try {
				return await runAgent(this.#environment, {
					prompt: fillPlaceholders(this.#task, this.#variables),
					url: null,
					schema: this.#schema ?? null,
					maxSteps: Number.POSITIVE_INFINITY,
					page: aroundActions(page, async act => {
						await pass();
						return act();
					}),
					signal: linked.signal,
					instructions: this.setting.agent?.body.systemPrompt ?? null,
					pause: until => this.#pauseUntil(until),
					ask: async question => (await this.#pauseWith(question, linked.signal)) ?? '',
					saveFile: file => session.setting.downloads.add(session.id, file.name, file.content),
					listeners: [this, this.record],
					tellsPictures: true,
				});
			} catch (error) {
				if (signal.aborted || !attempt.signal.aborted) throw error;
			} finally {
				linked.unlink();
			}
		}
	}

	/** What has the run pause; undefined where nothing does. */
	#gateOf(page: EmulatedPage, signal: AbortSignal, onReplaced: (task: string) => void): PauseGate | undefined {
		const { pauseWhen } = this.setting.request;
		if (pauseWhen === undefined) return undefined;
		const holds = async () => !isUnloaded(page.url) && judgePage(page, pauseWhen);
		return new PauseGate(holds, async () => {
			const task = await this.#pauseWith(pauseWhen, signal);
			if (task !== undefined) onReplaced(task);
		});
	}

	/** Shows as paused, with the reason, until it is resumed; what it is resumed with. */
	async #pauseWith(reason: string, signal: AbortSignal): Promise<string | undefined> {
		const resumed = new Promise<string | undefined>(resolve => {
			this.#resume = resolve;
		});
		this.messages.pause(reason);
		this.#asked = reason;
		this.#enter('PAUSED');
		try {
			return await untilAborted(resumed, signal);
		} finally {
			this.#asked = undefined;
		}
	}

	/** Shows as paused until something has happened, or failed to. */
	async #pauseUntil<T>(until: Promise<T>): Promise<T> {
		this.messages.pause('The agent waits for somebody.');
		this.#enter('PAUSED');
		try {
			return await until;
		} finally {
			if (this.#status === 'PAUSED') this.#enter('RUNNING');
		}
	}

	#enter(status: Schemas['RunStatus']): void {
		if (this.isFinal) return;
		this.#status = status;
		this.#updated = this.#environment.stamp();
		this.record.state(status);
	}

	#finish({ status, ...end }: RunEnd): void {
		if (this.isFinal) return;
		this.#status = status;
		this.#end = end;
		this.#updated = this.#environment.stamp();
		this.#ended = this.#updated;
		this.record.state(status, { reason: end.cause?.message, output: end.result });
		this.#ending.abort(new DOMException(`The run is ${status}.`, 'AbortError'));
	}
}
