import type { components } from '../generated/skyvern.types.ts';
import { createEnding } from '../runtime/create-ending.ts';
import { failureMessage } from '../runtime/failure-message.ts';
import { randomDigits } from '../runtime/random-id.ts';
import { executeRun } from './execute-run.ts';
import type { NaiveTime } from './naive-time.ts';
import { runTypes } from './run-types.ts';
import type { SkyvernSession } from './skyvern-session.ts';
import type { SkyvernWorld } from './skyvern-world.ts';
import { toRunOutput } from './to-run-output.ts';

type Schemas = components['schemas'];
type FinalStatus = 'completed' | 'failed' | 'canceled';

/** A task for the agent, in a session or in a browser of its own. */
export class SkyvernRun {
	readonly id: string;
	readonly type: Schemas['TaskRun']['run_type'];
	readonly request: Schemas['TaskRunRequest'];
	readonly session: SkyvernSession | undefined;
	readonly #world: SkyvernWorld;
	readonly #ending = createEnding();
	readonly #rowId = `tr_${randomDigits()}`;
	readonly #created: NaiveTime;
	#modified: NaiveTime;
	#queued: NaiveTime | null = null;
	#started: NaiveTime | null = null;
	#finished: NaiveTime | null = null;
	#finishedAt = Number.POSITIVE_INFINITY;
	#status: Schemas['RunStatus'] = 'created';
	#output: Schemas['RunOutput'] = null;
	#failure: string | null = null;

	constructor(request: Schemas['TaskRunRequest'], session: SkyvernSession | undefined, world: SkyvernWorld) {
		this.type = runTypes[request.engine ?? 'skyvern-1.0'];
		this.id = `${this.type === 'task_v2' ? 'tsk_v2' : 'tsk'}_${randomDigits()}`;
		this.request = request;
		this.session = session;
		this.#world = world;
		this.#created = world.stamp();
		this.#modified = this.#created;
		world.lifetime.spawn(signal => this.#run(signal), this.#ending.signal);
	}

	get status(): Schemas['RunStatus'] {
		return this.#status;
	}

	get isFinal(): boolean {
		return this.#ending.signal.aborted;
	}

	/** The browser is there, and the work begins. */
	start(): void {
		this.#status = 'running';
		this.#started = this.#touch();
	}

	/** Stops the run. One that is over is overwritten: it is for the server to allow that. */
	cancel(): void {
		this.#finish('canceled');
	}

	toBody(): Schemas['TaskRun'] {
		const { clock, timing } = this.#world;
		const recorded = clock.now() >= this.#finishedAt + timing.recording;
		return {
			run_id: this.id,
			status: this.#status,
			output: this.#output,
			downloaded_files: [],
			recording_url: recorded ? `https://recordings.skyvern.invalid/${this.id}.webm` : null,
			recording_archived: false,
			screenshot_urls: [],
			failure_reason: this.#failure,
			created_at: this.#created,
			modified_at: this.#modified,
			queued_at: this.#queued,
			started_at: this.#started,
			finished_at: this.#finished,
			app_url: `https://app.skyvern.invalid/runs/${this.id}`,
			// The server leaves it null, whatever session the run works in.
			browser_session_id: null,
			browser_profile_id: this.request.browser_profile_id ?? null,
			max_screenshot_scrolls: this.request.max_screenshot_scrolls ?? null,
			script_run: null,
			errors: [],
			step_count: this.#started === null ? null : 1,
			run_type: this.type,
			run_request: { engine: 'skyvern-1.0', proxy_location: 'RESIDENTIAL', ...this.request },
		};
	}

	toSummary(): Schemas['RunSummary'] {
		return {
			task_run_id: this.#rowId,
			run_id: this.id,
			task_run_type: this.type,
			status: this.#status,
			title: this.request.title ?? null,
			started_at: this.#started,
			finished_at: this.#finished,
			created_at: this.#created,
			workflow_permanent_id: null,
			workflow_deleted: false,
			script_run: false,
			trigger_type: 'api',
		};
	}

	async #run(signal: AbortSignal): Promise<void> {
		const { clock, timing } = this.#world;
		await clock.sleep(timing.queue / 2, signal);
		this.#status = 'queued';
		this.#queued = this.#touch();
		await clock.sleep(timing.queue / 2, signal);
		try {
			const output = await executeRun(this, this.#world, signal);
			this.#finish('completed', toRunOutput(output));
		} catch (error) {
			this.#finish('failed', null, failureMessage(error));
		}
	}

	#finish(status: FinalStatus, output: Schemas['RunOutput'] = null, failure: string | null = null): void {
		// Of all ends only a cancellation comes from outside, and the server lets that one have the last word.
		if (this.isFinal && status !== 'canceled') return;
		this.#status = status;
		if (status !== 'canceled') this.#output = output;
		this.#failure = failure;
		this.#finished = this.#touch();
		this.#finishedAt = this.#world.clock.now();
		this.#ending.abort(new DOMException(`The run is ${status}.`, 'AbortError'));
	}

	#touch(): NaiveTime {
		this.#modified = this.#world.stamp();
		return this.#modified;
	}
}
