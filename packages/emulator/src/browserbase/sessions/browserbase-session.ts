import type { AgentFile } from '../../agent/agent.ts';
import type { Tab } from '../../browser/browser-pool.ts';
import type { GatewaySession } from '../../devtools/devtools-gateway.ts';
import type { components } from '../../generated/browserbase.types.ts';
import type { JournalEntry } from '../../inspector/journal-entry.ts';
import { unlimitedAbortController } from '../../kernel/unlimited-abort-controller.ts';
import type { BrowserbaseContext } from '../account/browserbase-context.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import type { SessionRecording } from '../recordings/session-recording.ts';
import { allowsDomains } from './allows-domains.ts';
import type { DownloadStore } from './download-store.ts';
import { SessionClients } from './session-clients.ts';
import { SessionDirectory } from './session-directory.ts';
import { SessionLog } from './session-log.ts';
import { SigningKeys } from './signing-keys.ts';

type Schemas = components['schemas'];
type End = Exclude<Schemas['SessionStatus'], 'PENDING' | 'RUNNING'>;

/** What a session is opened with. */
export interface SessionSetting {
	readonly request: Schemas['CreateSessionRequest'];
	/** Seconds until it ends on its own. */
	readonly seconds: number;
	readonly context: BrowserbaseContext | undefined;
	/** Whether a run has it: then nobody has to connect. */
	readonly isOfRun: boolean;
	readonly downloads: DownloadStore;
}

/** A browser. It goes first, and what the API tells of it follows after a moment. */
export class BrowserbaseSession {
	readonly id: string = crypto.randomUUID();
	readonly setting: SessionSetting;
	/** What the inspector tells of it. */
	readonly record: JournalEntry;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	/** Settled once the browser is up, or never will be. */
	readonly ready: Promise<void>;
	readonly keys: SigningKeys;
	readonly log: SessionLog;
	readonly times: { readonly created: string; readonly expires: string };
	/** What was made of its recording, once somebody has asked for that. */
	recording: SessionRecording | undefined;
	readonly #environment: BrowserbaseEnvironment;
	readonly #clients: SessionClients;
	readonly #directory: SessionDirectory;
	readonly #uploads: (AgentFile & { readonly readableAt: number })[] = [];
	readonly #gone = unlimitedAbortController();
	readonly #ending = unlimitedAbortController();
	#status: Schemas['SessionStatus'];
	#updated: string;
	#ended: string | undefined;
	#endedAt = Number.POSITIVE_INFINITY;
	#tab: Tab | undefined;
	#lastUrl = 'about:blank';

	constructor(setting: SessionSetting, environment: BrowserbaseEnvironment) {
		const { request, downloads } = setting;
		this.setting = setting;
		this.#environment = environment;
		this.createdAt = environment.clock.now();
		this.keys = new SigningKeys(environment);
		this.log = new SessionLog(this.id, environment.clock, request.browserSettings?.logSession ?? true);
		this.#directory = new SessionDirectory(environment.lifetime, (name, content) =>
			downloads.add(this.id, name, content),
		);
		this.#clients = new SessionClients(environment, this.log, {
			onDeserted: () => {
				if (!request.keepAlive) this.release();
			},
			onBrowserClosed: () => this.release(),
			translate: (method, params) => this.#directory.translate(method, params),
			onEvent: (method, params) => this.#directory.event(method, params),
		});
		this.#status = environment.options.createdAs ?? 'RUNNING';
		this.#updated = environment.stamp();
		this.times = { created: this.#updated, expires: new Date(this.#expiresAt).toISOString() };
		const facts = { provider: 'browserbase', kind: 'session', id: this.id, prompt: null, sessionId: null } as const;
		this.record = environment.journal.open(facts, this.#status);
		this.ready = new Promise(resolve => {
			this.#gone.signal.addEventListener('abort', () => resolve(), { once: true });
			environment.lifetime.spawn(signal => this.#open(signal).finally(resolve), this.#gone.signal);
		});
	}

	/** Aborted when the session is told as ended. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	/** Aborted when its browser goes, which is a moment before. */
	get gone(): AbortSignal {
		return this.#gone.signal;
	}

	get status(): Schemas['SessionStatus'] {
		return this.#status;
	}

	get updated(): string {
		return this.#updated;
	}

	/** When it ended; undefined before. */
	get ended(): string | undefined {
		return this.#ended;
	}

	/** Minutes that are paid for: one at least, and each that was begun. */
	get minutes(): number {
		const until = Math.min(this.#endedAt, this.#environment.clock.now());
		return Math.max(1, Math.ceil((until - this.createdAt) / 60_000));
	}

	/** The page of a session that is up. */
	get page(): Tab['page'] | undefined {
		return this.gone.aborted ? undefined : this.#tab?.page;
	}

	/** Where its page is, or was at the end. */
	get url(): string {
		return this.page?.url ?? this.#lastUrl;
	}

	/** The session as DevTools clients find it. */
	get reachable(): GatewaySession {
		const { ready, gone: signal } = this;
		const address = () => (this.gone.aborted ? null : (this.#tab?.address ?? null));
		const page = () => this.page;
		return {
			ready,
			signal,
			get page() {
				return page();
			},
			get address() {
				return address();
			},
			attach: () => this.#clients.attach(),
		};
	}

	/** Whether so many milliseconds have passed since its end. */
	endedSince(ms: number): boolean {
		return this.#environment.clock.now() >= this.#endedAt + ms;
	}

	/** Ends it, where its time is up or nobody came: looked at whenever somebody asks, so that no timer has to run for hours. */
	expire(): void {
		const { clock, timing } = this.#environment;
		const isAwaited = !this.setting.isOfRun && !this.#clients.hasBeen;
		const deserted = isAwaited ? this.createdAt + timing.firstConnection : Number.POSITIVE_INFINITY;
		const due = Math.min(this.#expiresAt, deserted);
		if (clock.now() >= due) this.#leave('TIMED_OUT', due);
	}

	/** Ends it. That shows a moment later. */
	release(): void {
		this.#leave('COMPLETED', this.#environment.clock.now());
	}

	/** Takes a file on; it can be read a moment later. */
	upload(file: AgentFile): void {
		const { clock, timing, lifetime } = this.#environment;
		this.#uploads.push({ ...file, readableAt: clock.now() + timing.upload });
		// A DOM has no disk.
		if (this.#tab && this.#tab.address === null) return;
		lifetime.spawn(async signal => {
			await clock.sleep(timing.upload, signal);
			await this.#directory.upload(file.name, file.content);
		}, this.gone);
	}

	/** What was uploaded and can be read by now. */
	get uploads(): readonly AgentFile[] {
		const now = this.#environment.clock.now();
		return this.#uploads.filter(({ readableAt }) => now >= readableAt).map(({ name, content }) => ({ name, content }));
	}

	get #expiresAt(): number {
		return this.createdAt + this.setting.seconds * 1000;
	}

	async #open(signal: AbortSignal): Promise<void> {
		const { clock, timing, browsers } = this.#environment;
		await clock.sleep(timing.startup, signal);
		try {
			const domains = this.setting.request.browserSettings?.allowedDomains ?? [];
			const tab = await browsers.open({
				profile: this.setting.context?.storage,
				remote: true,
				allows: domains.length > 0 ? allowsDomains(domains) : undefined,
				witness: this.record,
				signal,
			});
			// Ended just now, when there was nothing to close yet.
			if (this.gone.aborted) return await tab.close();
			this.#tab = tab;
			tab.ended.addEventListener('abort', () => this.#leave('ERROR', clock.now()));
		} catch {
			if (!signal.aborted) this.#leave('ERROR', clock.now());
			return;
		}
		if (this.#status === 'PENDING') this.#enter('RUNNING');
	}

	#leave(status: End, at: number): void {
		if (this.gone.aborted) return;
		const { clock, timing, lifetime } = this.#environment;
		this.#lastUrl = this.url;
		const { context, request } = this.setting;
		const saveTo = request.browserSettings?.context?.persist ? context?.storage : undefined;
		const close = async (tab: Tab | undefined) => {
			await tab?.close(saveTo);
			await this.#directory.remove();
		};
		lifetime.finish(close(this.#tab));
		this.#gone.abort(new DOMException('The session has ended.', 'AbortError'));
		// A document is big, and nobody asks for that of a session that has ended.
		this.#tab = undefined;
		const end = () => {
			this.#enter(status, true);
			this.#ended = status === 'COMPLETED' ? this.#updated : new Date(at).toISOString();
			this.#endedAt = status === 'COMPLETED' ? clock.now() : at;
			this.#ending.abort(new DOMException('The session has ended.', 'AbortError'));
		};
		if (status === 'COMPLETED') {
			lifetime.spawn(async signal => {
				await clock.sleep(timing.release, signal);
				end();
			}, this.signal);
		} else end();
	}

	#enter(status: Schemas['SessionStatus'], isEnd = false): void {
		this.#status = status;
		this.#updated = this.#environment.stamp();
		this.record.state(status, isEnd ? {} : undefined);
	}
}
