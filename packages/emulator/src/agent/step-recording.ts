import { aroundActions, type PageAction } from '../browser/around-actions.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { Clock } from '../kernel/clock.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import type { StepKind } from './agent.ts';
import type { AgentStep, SeenPage, StepListener } from './agent-step.ts';
import type { StepPictures } from './step-pictures.ts';

/** How many steps of one task have pictures: the last ones. */
const picturedSteps = 50;

/** What steps are recorded with. */
export interface RecordingSetting {
	readonly page: EmulatedPage;
	readonly clock: Clock;
	readonly pictures: StepPictures;
	readonly listeners: readonly StepListener[];
	/** Whether the vendor shows how the page looked after a step. */
	readonly tellsPictures: boolean;
	readonly signal: AbortSignal;
}

/** Notes what an agent does, step by step, with the page before and after. */
export class StepRecording {
	/** The page as the agent is given it: what is done with it belongs to the step under way. */
	readonly page: EmulatedPage;
	readonly #setting: RecordingSetting;
	/** The last steps that have pictures. */
	readonly #pictured: Mutable<AgentStep>[] = [];
	/** The pages that listeners were told of: they stay, though the step may go on. */
	readonly #told = new WeakSet<SeenPage>();
	#step: Mutable<AgentStep> | undefined;
	/** How it went when listeners were told of it; undefined as long as they aren't. */
	#toldAs: { readonly failure: string | null } | undefined;
	/** Whether something has been done with the page in the step. */
	#isTouched = false;
	/** What the last thing failed with that was done with the page; undefined when it didn't, null before there was any. */
	#lastError: unknown = null;

	constructor(setting: RecordingSetting) {
		this.#setting = setting;
		this.page = aroundActions(setting.page, (act, name) => this.#record(act, name));
	}

	begin(description: string, kind: StepKind): void {
		this.end();
		const { clock, listeners, page } = this.#setting;
		const startedAt = clock.now();
		const step = {
			description,
			kind,
			startedAt,
			endedAt: null,
			failure: null,
			url: page.url,
			before: null,
			after: null,
		};
		this.#step = step;
		this.#toldAs = undefined;
		this.#isTouched = false;
		this.#lastError = null;
		for (const each of listeners) each.stepBegins(step);
	}

	/** The agent waits for somebody, who wants to know what it has done. */
	pause(): void {
		if (this.#step === undefined || this.#toldAs !== undefined) return;
		this.#tell(this.#step);
	}

	#tell(step: Mutable<AgentStep>): void {
		this.#toldAs = { failure: step.failure };
		if (step.after !== null) this.#told.add(step.after);
		for (const each of this.#setting.listeners) each.stepDone(step);
	}

	/** The step under way is over; so is the task, when that failed. */
	end(failure?: { readonly error: unknown }): void {
		const step = this.#step;
		if (step === undefined) return;
		// What fails after everything that was done with the page is no failure of the step.
		const isOwn = failure !== undefined && (this.#lastError === null || this.#lastError === failure.error);
		if (isOwn) step.failure = failureMessage(failure.error);
		step.endedAt = this.#setting.clock.now();
		step.url = this.#setting.page.url;
		if (this.#toldAs === undefined || this.#toldAs.failure !== step.failure) this.#tell(step);
		this.#step = undefined;
	}

	async #record(act: () => Promise<unknown>, name: PageAction): Promise<unknown> {
		const step = this.#step;
		// What is read for the output, after the last step, is no part of it.
		if (step === undefined || (name === 'extract' && step.kind !== 'extract')) return act();
		const { pictures, tellsPictures, page } = this.#setting;
		const isFirst = !this.#isTouched;
		this.#isTouched = true;
		if (pictures.isWatched && isFirst) {
			step.before = await this.#take();
			if (step.before !== null) this.#keep(step);
		}
		try {
			const result = await act();
			this.#note(step, undefined);
			return result;
		} catch (error) {
			this.#note(step, error);
			throw error;
		} finally {
			step.url = page.url;
			if (pictures.isWatched || tellsPictures) await this.#seeAfter(step);
		}
	}

	/** What is left behind at a failure may have got its step over with already. */
	#note(step: Mutable<AgentStep>, error: unknown): void {
		if (step !== this.#step) return;
		this.#lastError = error;
		step.failure = error === undefined ? null : failureMessage(error);
	}

	async #seeAfter(step: Mutable<AgentStep>): Promise<void> {
		const seen = await this.#take();
		if (seen === null) return;
		// An earlier one of the same step.
		if (step.after !== null && !this.#told.has(step.after)) drop(step.after);
		step.after = seen;
		this.#keep(step);
	}

	#take(): Promise<SeenPage | null> {
		const { pictures, page, signal } = this.#setting;
		return pictures.take(page, signal);
	}

	#keep(step: Mutable<AgentStep>): void {
		if (this.#pictured.at(-1) === step) return;
		this.#pictured.push(step);
		const oldest = this.#pictured.length > picturedSteps ? this.#pictured.shift() : undefined;
		for (const seen of [oldest?.before, oldest?.after]) drop(seen);
	}
}

function drop(seen: SeenPage | null | undefined): void {
	seen?.picture?.drop();
	seen?.html?.drop();
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
