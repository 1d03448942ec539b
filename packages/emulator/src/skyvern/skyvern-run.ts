import type { AgentFile } from '../agent/agent.ts';
import type { StepListener } from '../agent/agent-step.ts';
import { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/skyvern.types.ts';
import type { JournalEntry } from '../inspector/journal-entry.ts';
import type { KeptContent } from '../kernel/content-store.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { unlimitedAbortController } from '../kernel/unlimited-abort-controller.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { Question } from '../vendor/subject-actions.ts';
import type { ArtifactStore, StoredArtifact } from './artifact-store.ts';
import { executeRun } from './execute-run.ts';
import type { NaiveTime } from './naive-time.ts';
import { type RunEnd, toRunEnd } from './run-end.ts';
import type { RunBlock, RunPlan } from './run-plan.ts';
import { RunTimeline } from './run-timeline.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernSession } from './skyvern-session.ts';

type Schemas = components['schemas'];

/** Who started a run, and where from. */
export interface RunOrigin {
	/** The API's own address, as the client used it. */
	readonly baseUrl: string;
	/** Signs what is told about the run. */
	readonly apiKey: string;
}

/** What a run works with. */
export interface RunSetting {
	readonly session: SkyvernSession | undefined;
	/** What its own browser starts with. */
	readonly profile: StoredProfile | undefined;
	readonly origin: RunOrigin;
	readonly artifacts: ArtifactStore;
	/** Called when the run has ended, once. */
	readonly onEnd: (run: SkyvernRun) => void;
}

/** A task or a workflow under way, in a session or in a browser of its own. */
export class SkyvernRun implements StepListener {
	readonly plan: RunPlan;
	readonly session: SkyvernSession | undefined;
	readonly profile: StoredProfile | undefined;
	readonly origin: RunOrigin;
	readonly timeline: RunTimeline;
	/** What the inspector tells of it. */
	readonly record: JournalEntry;
	/** What its own browser had at the end, for a profile to be made of. */
	readonly archive = new StoredProfile();
	readonly rowId = `tr_${randomDigits()}`;
	/** Why its webhook could not be delivered, if that is so. */
	webhookFailure: string | null = null;
	readonly #setting: RunSetting;
	readonly #context: SkyvernContext;
	readonly #ending = unlimitedAbortController();
	readonly #created: NaiveTime;
	#modified: NaiveTime;
	#queued: NaiveTime | null = null;
	#started: NaiveTime | null = null;
	#finished: NaiveTime | null = null;
	#finishedAt = Number.POSITIVE_INFINITY;
	#status: Schemas['RunStatus'] = 'created';
	#steps = 0;
	#end: Omit<RunEnd, 'status'> = {};
	#question: Question | undefined;

	constructor(plan: RunPlan, setting: RunSetting, context: SkyvernContext) {
		this.plan = plan;
		this.session = setting.session;
		this.profile = setting.profile;
		this.origin = setting.origin;
		this.#setting = setting;
		this.#context = context;
		this.timeline = new RunTimeline(plan, context, (name, picture) =>
			this.keepPicture('screenshot_action', name, picture),
		);
		this.#created = context.stamp();
		this.#modified = this.#created;
		const prompt = plan.blocks.map(textOf).join('; ');
		const facts = {
			provider: 'skyvern',
			kind: 'task',
			id: plan.id,
			prompt,
			sessionId: setting.session?.id ?? null,
		} as const;
		this.record = context.journal.open(facts, this.#status);
		context.lifetime.spawn(signal => this.#run(signal), this.#ending.signal);
	}

	get id(): string {
		return this.plan.id;
	}

	get type(): RunPlan['type'] {
		return this.plan.type;
	}

	get status(): Schemas['RunStatus'] {
		return this.#status;
	}

	/** Aborted when the run ends, however it ends. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	get isFinal(): boolean {
		return this.signal.aborted;
	}

	get times() {
		return {
			created_at: this.#created,
			modified_at: this.#modified,
			queued_at: this.#queued,
			started_at: this.#started,
			finished_at: this.#finished,
		};
	}

	get output(): Schemas['RunOutput'] {
		return this.#end.output ?? null;
	}

	get failure(): string | null {
		return this.#end.failure ?? null;
	}

	get errors(): readonly Schemas['RunError'][] {
		return this.#end.errors ?? [];
	}

	/** How many steps there have been; null before the first. An agent that counts none has taken one. */
	get stepCount(): number | null {
		return this.#started === null ? null : Math.max(1, this.#steps);
	}

	/** How many more steps all its blocks may take together. */
	get stepsLeft(): number {
		return (this.plan.totalSteps ?? Number.POSITIVE_INFINITY) - this.#steps;
	}

	/** Newest first. */
	get artifacts(): readonly StoredArtifact[] {
		return this.#setting.artifacts.ofRun(this.id);
	}

	/** Whether so many milliseconds have passed since its end. */
	endedSince(ms: number): boolean {
		return this.#context.clock.now() >= this.#finishedAt + ms;
	}

	/** The browser is there, and the work begins. */
	start(): void {
		this.#enter('running');
		this.#started = this.#modified;
	}

	/** Counts a step of the agent. */
	stepBegins(): void {
		this.#steps++;
		this.#touch();
	}

	stepDone(): void {
		this.#touch();
	}

	/** Shows as paused until something has happened, or failed to. */
	async pause<T>(until: Promise<T>): Promise<T> {
		if (!this.isFinal) this.#enter('paused');
		try {
			return await until;
		} finally {
			if (this.#status === 'paused') this.#enter('running');
		}
	}

	/** What it waits for a person to do; undefined as long as it waits for nobody. */
	get question(): Question | undefined {
		return this.#question;
	}

	/** Shows as paused until a person has done what is asked. */
	async askPerson(text: string, signal: AbortSignal): Promise<void> {
		const answered = new Promise<void>(resolve => {
			this.#question = { text, answer: () => resolve() };
		});
		try {
			await this.pause(untilAborted(answered, signal));
		} finally {
			this.#question = undefined;
		}
	}

	/** Keeps a file that the run made. */
	keep(type: Schemas['ArtifactType'], file: AgentFile & { readonly mediaType: string }): StoredArtifact {
		const { origin, artifacts } = this.#setting;
		return artifacts.add({ ...file, type, plan: this.plan, baseUrl: origin.baseUrl });
	}

	/** Keeps a picture for as long as there is room for it; its id, or null when there is none any more. */
	keepPicture(type: Schemas['ArtifactType'], name: string, picture: KeptContent | null): string | null {
		if (picture === null || picture.content === null) return null;
		const { id } = this.keep(type, { name, mediaType: 'image/png', content: picture.content });
		picture.onDropped(() => this.#setting.artifacts.remove(id));
		return id;
	}

	/** Stops the run. One that is over is overwritten: it is for the server to allow that. */
	cancel(): void {
		this.#finish({ status: 'canceled' });
	}

	async #run(signal: AbortSignal): Promise<void> {
		const { clock, timing } = this.#context;
		await clock.sleep(timing.queue / 2, signal);
		this.#enter('queued');
		this.#queued = this.#modified;
		await clock.sleep(timing.queue / 2, signal);
		try {
			this.#finish({ status: 'completed', output: await executeRun(this, this.#context, signal) });
		} catch (error) {
			this.#finish(toRunEnd(error));
		}
	}

	#enter(status: Schemas['RunStatus']): void {
		this.#status = status;
		this.record.state(status);
		this.#touch();
	}

	#finish({ status, ...end }: RunEnd): void {
		// Of all ends only a cancellation comes from outside, and the server lets that one have the last word.
		const isFirst = !this.isFinal;
		if (!isFirst && status !== 'canceled') return;
		this.#status = status;
		this.#end = status === 'canceled' ? { output: this.output } : end;
		this.record.state(status, { reason: this.failure, output: this.output });
		this.#finished = this.#touch();
		this.#finishedAt = this.#context.clock.now();
		this.#ending.abort(new DOMException(`The run is ${status}.`, 'AbortError'));
		if (isFirst) this.#setting.onEnd(this);
	}

	#touch(): NaiveTime {
		this.#modified = this.#context.stamp();
		return this.#modified;
	}
}

/** What a block is to do, for people. */
function textOf({ prompt, instructions, url, label }: RunBlock): string {
	return prompt ?? instructions ?? (url === null ? label : `go to ${url}`);
}
