import type { Tab } from '../browser/browser-pool.ts';
import { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { JournalEntry } from '../inspector/journal-entry.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { unlimitedAbortController } from '../kernel/unlimited-abort-controller.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { NaiveTime } from './naive-time.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernRun } from './skyvern-run.ts';

type Schemas = components['schemas'];

/** Minutes that a session may be opened with; longer ones are cut to it. */
export const maxTimeout = 240;

/** Minutes that a session may have in all, with every extension. */
const maxLifetime = 360;

/** Minutes of a session that asks for none. */
const defaultTimeout = 60;

/** Milliseconds before its end from which a session can't be extended any more. */
const extendableUntil = 120_000;

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
	/** Why its first page did not load; null if it did. */
	startFailure: string | null = null;
	/** What the browser had at the end, if it was to be kept. */
	readonly archive = new StoredProfile();
	readonly #profile: StoredProfile | undefined;
	readonly #context: SkyvernContext;
	readonly #ending = unlimitedAbortController();
	#minutes: number | null;
	#request: Schemas['CreateBrowserSessionRequest'];
	readonly #created: NaiveTime;
	#modified: NaiveTime;
	#started: NaiveTime | null = null;
	#completed: NaiveTime | null = null;
	#startedAt = Number.POSITIVE_INFINITY;
	#endedAt = Number.POSITIVE_INFINITY;
	#status: Schemas['BrowserSessionStatus'] = 'created';
	#tab: Tab | undefined;
	/** What its address was at the end. */
	#lastAddress: string | null = null;

	constructor(
		request: Schemas['CreateBrowserSessionRequest'],
		profile: StoredProfile | undefined,
		context: SkyvernContext,
	) {
		this.#request = request;
		this.#profile = profile;
		this.#context = context;
		// Asking for none is told as none, and lives as long as not asking.
		const { timeout = defaultTimeout } = request;
		this.#minutes = timeout === null ? null : Math.min(timeout, maxTimeout);
		this.createdAt = context.clock.now();
		this.#created = context.stamp();
		const facts = { provider: 'skyvern', kind: 'session', id: this.id, prompt: null, sessionId: null } as const;
		this.record = context.journal.open(facts, this.#status);
		this.#modified = this.#created;
		this.ready = new Promise(resolve => {
			this.signal.addEventListener('abort', () => resolve(), { once: true });
			context.lifetime.spawn(signal => this.#open(signal).finally(resolve), this.signal);
		});
	}

	/** What was asked for, as far as it has not been changed since. */
	get request(): Schemas['CreateBrowserSessionRequest'] {
		return this.#request;
	}

	/** How long it is to last from its start; null when that was asked for, which is the default. */
	get timeoutMinutes(): number | null {
		return this.#minutes;
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
		return this.request.generate_browser_profile === true && this.endedSince(this.#context.timing.profileArchive);
	}

	/** Nothing can begin in a session that has ended. @throws ApiError 410 */
	requireOpen(): void {
		this.expire();
		if (!this.isFinal) return;
		const reason =
			this.#status === 'timeout'
				? 'expired after reaching its configured lifetime'
				: `is no longer usable (status: ${this.#status})`;
		throw new ApiError(410, `Browser session ${this.id} ${reason}. Create a new browser session and retry.`);
	}

	/** Ends the session if its time is up: looked at whenever somebody asks, so that no timer has to run for hours. */
	expire(): void {
		if (this.#remainingMs <= 0) this.end('timeout');
	}

	get #remainingMs(): number {
		return this.#startedAt + (this.#minutes ?? defaultTimeout) * 60_000 - this.#context.clock.now();
	}

	/** Gives it more minutes, as many as there is room for. @returns How many. @throws ApiError 409 */
	extend(wanted: number): number {
		if (this.isFinal) {
			throw new ApiError(409, `Browser session ${this.id} has already ended and can no longer be extended.`);
		}
		const minutes = this.#minutes ?? defaultTimeout;
		const reason =
			minutes >= maxLifetime
				? `the session is already at the maximum lifetime of ${maxLifetime} minutes`
				: this.#remainingMs < extendableUntil
					? 'browser session has expired'
					: undefined;
		if (reason) throw new ApiError(409, `Browser session ${this.id} cannot be extended: ${reason}`);
		const granted = Math.min(wanted, maxLifetime - minutes);
		this.#minutes = minutes + granted;
		this.#touch();
		return granted;
	}

	/** Decides whether the profile is saved at the end, as long as that is ahead. */
	update(change: Schemas['UpdateBrowserSessionRequest']): void {
		if (this.isFinal) throw new ApiError(409, `Browser session ${this.id} has already ended`);
		this.#request = { ...this.#request, ...change };
		this.#touch();
	}

	/** Ends the session, unless it has ended; a run in it fails by that. */
	end(status: 'completed' | 'closed' | 'timeout' | 'failed'): void {
		if (this.isFinal) return;
		this.#lastAddress = this.#liveAddress;
		this.#status = status;
		this.#completed = this.#touch();
		this.#endedAt = this.#context.clock.now();
		this.record.state(status, {});
		this.#ending.abort(new DOMException(`The browser session is ${status}.`, 'AbortError'));
		// The profile that was loaded stays as it is: a profile only changes by being made.
		const saveTo = this.request.generate_browser_profile ? this.archive : undefined;
		if (this.#tab) this.#context.lifetime.finish(this.#tab.close(saveTo));
		// A document is big, and nobody asks for that of a session that has ended.
		this.#tab = undefined;
	}

	/**
	 * Where a DevTools client reaches its browser; null where none can. One that is set is there from the creation on, the
	 * browser's own while it is up. After the end it is marked as closed.
	 */
	get address(): string | null {
		if (this.isFinal) return this.#lastAddress === null ? null : `${this.#lastAddress}::closed::${this.id.slice(4)}`;
		return this.#liveAddress;
	}

	get #liveAddress(): string | null {
		const { browserAddress } = this.#context.options;
		return browserAddress?.(this.id) ?? (this.#status === 'running' ? (this.#tab?.address ?? null) : null);
	}

	get times() {
		return {
			started_at: this.#started,
			completed_at: this.#completed,
			created_at: this.#created,
			modified_at: this.#modified,
			deleted_at: null,
		};
	}

	/** Whether so many milliseconds have passed since its end. */
	endedSince(ms: number): boolean {
		return this.#context.clock.now() >= this.#endedAt + ms;
	}

	async #open(signal: AbortSignal): Promise<void> {
		const { clock, timing, options } = this.#context;
		await clock.sleep(timing.startup, signal);
		for (let retries = options.startRetries ?? 0; retries > 0; retries--) {
			this.#enter('retry');
			await clock.sleep(timing.startup, signal);
		}
		try {
			const tab = await this.#context.browsers.open({
				profile: this.#profile,
				remote: true,
				witness: this.record,
				signal,
			});
			// Ended just now, when there was nothing to close yet.
			if (this.isFinal) return await tab.close();
			this.#tab = tab;
			tab.ended.addEventListener('abort', () => this.end('failed'));
		} catch {
			this.end('failed');
			return;
		}
		const { url } = this.request;
		// A page that doesn't load leaves the browser blank, and the session is up all the same.
		if (url && this.page) {
			await untilAborted(this.page.goto(url, signal), signal).catch(error => {
				this.startFailure = failureMessage(error);
			});
		}
		if (this.isFinal) return;
		this.#started = this.#enter('running');
		this.#startedAt = this.#context.clock.now();
	}

	#enter(status: Schemas['BrowserSessionStatus']): NaiveTime {
		this.#status = status;
		this.record.state(status);
		return this.#touch();
	}

	#touch(): NaiveTime {
		this.#modified = this.#context.stamp();
		return this.#modified;
	}
}
