import type { JsonRecord } from '../../json/record.ts';
import type { SessionClient } from '../../vendor/session-connector.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import type { SessionLog } from './session-log.ts';

/** What clients do to their session. */
export interface ClientHooks {
	/** The last one has left. */
	readonly onDeserted: () => void;
	/** One has closed the browser. */
	readonly onBrowserClosed: () => void;
	/** What the browser is given instead of a command's parameters. */
	readonly translate: (method: string, params: JsonRecord) => JsonRecord | Promise<JsonRecord>;
	/** The browser tells something. */
	readonly onEvent: (method: string, params: JsonRecord) => void;
}

/** The DevTools clients of a session. One that sends nothing for long is cut off. */
export class SessionClients {
	readonly #environment: BrowserbaseEnvironment;
	readonly #log: SessionLog;
	readonly #hooks: ClientHooks;
	readonly #clients = new Set<AbortController>();
	#hasBeen = false;

	constructor(environment: BrowserbaseEnvironment, log: SessionLog, hooks: ClientHooks) {
		this.#environment = environment;
		this.#log = log;
		this.#hooks = hooks;
	}

	/** Whether there has been any. */
	get hasBeen(): boolean {
		return this.#hasBeen;
	}

	/** Takes note of one that has come. */
	attach(): SessionClient {
		const { clock, timing, lifetime } = this.#environment;
		const cut = new AbortController();
		const left = new AbortController();
		let lastAt = clock.now();
		this.#hasBeen = true;
		this.#clients.add(cut);
		lifetime.spawn(async signal => {
			for (let wait = timing.idle; wait > 0; wait = lastAt + timing.idle - clock.now()) await clock.sleep(wait, signal);
			cut.abort();
		}, left.signal);
		return {
			cut: cut.signal,
			command: (method, params) => {
				lastAt = clock.now();
				if (method === 'Browser.close') this.#hooks.onBrowserClosed();
				return this.#log.call(method, params);
			},
			translate: this.#hooks.translate,
			event: (method, params) => {
				this.#log.event(method, params);
				this.#hooks.onEvent(method, params);
			},
			leave: () => {
				left.abort();
				if (this.#clients.delete(cut) && this.#clients.size === 0) this.#hooks.onDeserted();
			},
		};
	}
}
