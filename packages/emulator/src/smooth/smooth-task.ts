import type { AgentFile } from '../agent/agent.ts';
import type { components } from '../generated/smooth.types.ts';
import { recording } from '../http/recording.ts';
import type { ServedFile } from '../http/served-file.ts';
import { zipArchive } from '../http/zip-archive.ts';
import type { JournalEntry } from '../inspector/journal-entry.ts';
import { ChangeSignal } from '../kernel/change-signal.ts';
import { randomId } from '../kernel/random-id.ts';
import { unlimitedAbortController } from '../kernel/unlimited-abort-controller.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { liveUrl } from './live-url.ts';
import { ToolCalls } from './tool-calls.ts';

type Schemas = components['schemas'];

/** What its addresses end with. */
const recordingName = 'recording.mp4';
const downloadsName = 'downloads.zip';

/** How much of a task a reader wants to see. */
export interface TaskView {
	/** Only events after this time; milliseconds. */
	readonly after: number;
	/** How many earlier events come again. */
	readonly repeated: number;
	/** Whether to look for downloads. */
	readonly downloads: boolean;
}

type StoredEvent = Schemas['EventResult'] & { readonly timestamp: number };

/** A task as Smooth keeps it: a session is one without a text. */
export class SmoothTask {
	readonly id = randomId();
	readonly request: Schemas['TaskRequest'];
	/** The uploads that it was given. */
	readonly files: readonly AgentFile[];
	/** What the agent asks the client's own tools. */
	readonly toolCalls = new ToolCalls(this);
	/** Wakes the requests that wait for events or for another status. */
	readonly changes = new ChangeSignal();
	/** What the inspector tells of it. */
	readonly record: JournalEntry;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	readonly #context: VendorContext;
	readonly #ending = unlimitedAbortController();
	readonly #events: StoredEvent[] = [];
	readonly #downloads: AgentFile[] = [];
	#status: Schemas['TaskStatus'] = 'waiting';
	#output: unknown = null;
	#credits = 0;
	#endedAt = 0;
	#isForgotten = false;

	constructor(request: Schemas['TaskRequest'], files: readonly AgentFile[], context: VendorContext) {
		this.request = request;
		this.files = files;
		this.createdAt = context.clock.now();
		this.#context = context;
		const prompt = request.task ?? null;
		const kind = prompt === null ? 'session' : 'task';
		const facts = { provider: 'smooth', kind, id: this.id, prompt, sessionId: null } as const;
		this.record = context.journal.open(facts, this.#status);
	}

	/** Aborted when the task ends, however it ends. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	get status(): Schemas['TaskStatus'] {
		return this.#status;
	}

	get isFinal(): boolean {
		return this.signal.aborted;
	}

	/** What it has cost so far, in whole credits. */
	get creditsUsed(): number {
		return Math.ceil(this.#credits);
	}

	/** The browser is up. */
	start(): void {
		this.#status = 'running';
		this.record.state(this.#status);
		this.changes.announce();
	}

	charge(credits: number): void {
		this.#credits += credits;
	}

	/** What the agent has downloaded, and what its tools have made. */
	get downloads(): readonly AgentFile[] {
		return this.#downloads;
	}

	/** Keeps a file for the archive of downloads. */
	keep(file: AgentFile): void {
		this.#downloads.push(file);
	}

	/** Ends the task, unless it has ended. */
	finish(status: 'done' | 'failed' | 'cancelled', output: unknown = null): void {
		if (this.isFinal) return;
		this.#status = status;
		this.#output = output;
		this.#endedAt = this.#context.clock.now();
		this.record.state(status, status === 'failed' ? { reason: String(output) } : { output });
		this.#ending.abort(new DOMException(`The task is ${status}.`, 'AbortError'));
		this.changes.announce();
	}

	/** Adds an event's result. No two share a time: a reader that asks for later ones would miss the second. */
	append(id: string, name: string, payload: Schemas['EventPayload']): void {
		const last = this.#events.at(-1)?.timestamp ?? 0;
		this.#events.push({ id, name, payload, timestamp: Math.max(this.#context.clock.now(), last + 1) });
		const code = 'code' in payload && typeof payload.code === 'number' ? payload.code : null;
		const problem = 'output' in payload && code !== 200 && code !== null ? String(payload.output) : undefined;
		this.record.event(name, code, { id, payload }, problem);
		this.changes.announce();
	}

	/** Deletes what it has left. That it was there, how it ended and what it cost remains. */
	forget(): void {
		this.#output = null;
		this.#events.length = 0;
		this.#downloads.length = 0;
		this.#isForgotten = true;
	}

	hasEventsAfter(time: number): boolean {
		return this.#events.some(event => event.timestamp > time);
	}

	/** The task as a response; without a view its events stay out. */
	toBody(view?: TaskView): Schemas['Task'] {
		return {
			id: this.id,
			status: this.#status,
			output: this.#output,
			credits_used: this.isFinal ? this.creditsUsed : null,
			device: this.request.device ?? 'desktop',
			live_url: this.#status === 'running' ? liveUrl(this.id, this.#context) : null,
			recording_url: this.#recordingUrl(),
			downloads_url: view?.downloads ? this.#downloadsUrl() : null,
			created_at: Math.floor(this.createdAt / 1000),
			events: view === undefined ? null : this.#eventsFor(view),
		};
	}

	/** What one of its addresses leads to; undefined for any other name. */
	fileOf(name: string): ServedFile | undefined {
		if (this.#isForgotten) return undefined;
		if (name === recordingName) return recording(this.#context.links.to('smooth', this.id) ?? '/');
		if (name !== downloadsName || !this.isFinal) return undefined;
		return { name: `${this.id}.zip`, mediaType: 'application/zip', content: zipArchive(this.#downloads) };
	}

	#eventsFor({ after, repeated }: TaskView): StoredEvent[] {
		const read = this.#events.filter(event => event.timestamp <= after).length;
		return this.#events.slice(Math.max(0, read - repeated));
	}

	/** Null while it isn't known, empty if there is none. */
	#recordingUrl(): string | null {
		if (!this.#endedSince(this.#context.timing.recording)) return null;
		if (this.#isForgotten || !(this.request.enable_recording ?? true)) return '';
		return this.#addressOf(recordingName);
	}

	#downloadsUrl(): string | null {
		if (!this.#endedSince(this.#context.timing.downloads)) return null;
		if (this.#downloads.length === 0) return '';
		return this.#addressOf(downloadsName);
	}

	#addressOf(name: string): string {
		return this.#context.files.addressOf('smooth', this.id, name);
	}

	#endedSince(ms: number): boolean {
		return this.isFinal && this.#context.clock.now() >= this.#endedAt + ms;
	}
}
