import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { JournalEntry } from '../inspector/journal-entry.ts';
import type { Tab } from '../runtime/browser-pool.ts';
import { createEnding } from '../runtime/create-ending.ts';
import { randomDigits } from '../runtime/random-id.ts';
import { StoredProfile } from '../runtime/stored-profile.ts';
import { untilAborted } from '../runtime/until-aborted.ts';
import type { NaiveTime } from './naive-time.ts';
import type { SkyvernRun } from './skyvern-run.ts';
import type { SkyvernWorld } from './skyvern-world.ts';

type Schemas = components['schemas'];

/** Minutes; the server caps longer ones. */
const longestTimeout = 240;

/** A browser that stays open between runs. */
export class SkyvernSession {
	readonly id = `pbs_${randomDigits()}`;
	/** What the inspector tells of it. */
	readonly record: JournalEntry;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	/** Settled once the browser is up, or never will be. */
	readonly ready: Promise<void>;
	/** The run that has the browser to itself. */
	occupant: SkyvernRun | undefined;
	/** What the browser had at the end, if it was to be kept. */
	readonly archive = new StoredProfile();
	readonly #profile: StoredProfile | undefined;
	readonly #world: SkyvernWorld;
	readonly #ending = createEnding();
	readonly #timeout: number;
	#request: Schemas['CreateBrowserSessionRequest'];
	readonly #created: NaiveTime;
	#modified: NaiveTime;
	#started: NaiveTime | null = null;
	#completed: NaiveTime | null = null;
	#startedAt = Number.POSITIVE_INFINITY;
	#endedAt = Number.POSITIVE_INFINITY;
	#status: Schemas['BrowserSessionStatus'] = 'created';
	#tab: Tab | undefined;

	constructor(
		request: Schemas['CreateBrowserSessionRequest'],
		profile: StoredProfile | undefined,
		world: SkyvernWorld,
	) {
		this.#request = request;
		this.#profile = profile;
		this.#world = world;
		this.#timeout = request.timeout ?? 60;
		this.createdAt = world.clock.now();
		this.#created = world.stamp();
		const facts = { provider: 'skyvern', kind: 'session', id: this.id, prompt: null, sessionId: null } as const;
		this.record = world.journal.open(facts, this.#status);
		this.#modified = this.#created;
		this.ready = new Promise(resolve => {
			this.signal.addEventListener('abort', () => resolve(), { once: true });
			world.lifetime.spawn(signal => this.#open(signal).finally(resolve), this.signal);
		});
	}

	/** What was asked for, as far as it has not been changed since. */
	get request(): Schemas['CreateBrowserSessionRequest'] {
		return this.#request;
	}

	/** Aborted when the session ends, however it ends. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	get status(): Schemas['BrowserSessionStatus'] {
		return this.#status;
	}

	get isFinal(): boolean {
		return this.signal.aborted;
	}

	/** The page of a session that is up. */
	get page(): Tab['page'] | undefined {
		return this.isFinal ? undefined : this.#tab?.page;
	}

	/** Whether a profile can be made from it by now. */
	get isArchived(): boolean {
		const { clock, timing } = this.#world;
		return this.request.generate_browser_profile === true && clock.now() >= this.#endedAt + timing.profileArchive;
	}

	/** Ends the session if its time is up: looked at whenever somebody asks, so that no timer has to run for hours. */
	expire(): void {
		const minutes = Math.min(this.#timeout, longestTimeout);
		if (this.#world.clock.now() >= this.#startedAt + minutes * 60_000) this.end('timeout');
	}

	/** Decides whether the profile is saved at the end, as long as that is ahead. */
	update(change: Schemas['UpdateBrowserSessionRequest']): void {
		if (this.isFinal) throw new ApiError(409, `Browser session ${this.id} has already ended`);
		this.#request = { ...this.#request, ...change };
		this.#touch();
	}

	/** Ends the session, unless it has ended; a run in it fails by that. */
	end(status: 'completed' | 'timeout' | 'failed'): void {
		if (this.isFinal) return;
		this.#status = status;
		this.#completed = this.#touch();
		this.#endedAt = this.#world.clock.now();
		this.record.state(status, {});
		this.#ending.abort(new DOMException(`The browser session is ${status}.`, 'AbortError'));
		// The profile that was loaded stays as it is: a profile only changes by being made.
		const saveTo = this.request.generate_browser_profile ? this.archive : undefined;
		if (this.#tab) this.#world.lifetime.finish(this.#tab.close(saveTo));
	}

	/** The session as a response; `alone` when it was asked for by its id. */
	toBody(alone = false): Schemas['BrowserSession'] {
		const { request } = this;
		const isUp = this.#status === 'running';
		const capped = this.#timeout > longestTimeout;
		return {
			browser_session_id: this.id,
			organization_id: this.#world.organizationId,
			status: this.#status,
			runnable_type: this.occupant?.type ?? null,
			runnable_id: this.occupant?.id ?? null,
			timeout: Math.min(this.#timeout, longestTimeout),
			browser_address: isUp ? (this.#world.options.browserAddress?.(this.id) ?? this.#tab?.address ?? null) : null,
			app_url: this.#world.links.to('skyvern', this.id) ?? `https://app.skyvern.invalid/browser-session/${this.id}`,
			extensions: request.extensions ? [...request.extensions] : null,
			browser_type: request.browser_type ?? null,
			browser_profile_id: request.browser_profile_id ?? null,
			generate_browser_profile: request.generate_browser_profile ?? false,
			vnc_streaming_supported: false,
			stream_transport: alone ? 'cdp' : null,
			download_path: null,
			downloaded_files: [],
			recordings: [],
			started_at: this.#started,
			completed_at: this.#completed,
			created_at: this.#created,
			modified_at: this.#modified,
			deleted_at: null,
			warning: capped ? `The timeout of ${this.#timeout} minutes was cut to ${longestTimeout}.` : null,
		};
	}

	async #open(signal: AbortSignal): Promise<void> {
		await this.#world.clock.sleep(this.#world.timing.startup, signal);
		try {
			this.#tab = await this.#world.browsers.open({
				profile: this.#profile,
				remote: true,
				witness: this.record,
				signal,
			});
			this.#tab.ended.addEventListener('abort', () => this.end('failed'));
			// Ended just now, when there was nothing to close yet.
			if (this.isFinal) await this.#tab.close();
		} catch {
			this.end('failed');
			return;
		}
		const { url } = this.request;
		// A page that doesn't load leaves the browser blank, and the session is up all the same.
		if (url) await untilAborted(this.#tab.page.goto(url, signal), signal).catch(() => undefined);
		if (this.isFinal) return;
		this.#status = 'running';
		this.record.state(this.#status);
		this.#started = this.#touch();
		this.#startedAt = this.#world.clock.now();
	}

	#touch(): NaiveTime {
		this.#modified = this.#world.stamp();
		return this.#modified;
	}
}
