import type { Creation } from '../errors/ambiguous-outcome-error.ts';
import type { Reply } from './attempt-init.ts';
import type { Call } from './call.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { observe } from './observe.ts';

/** Where the settings say nothing else. */
export const defaultLateAnswerMs = 60_000;

const pausesMs = [500, 2_000];

/** Undoes what a write made for a caller who doesn't wait for it any more. */
export class LateAnswer<Raw> {
	readonly #config: HttpRuntimeConfig;
	readonly #call: Call<Raw>;
	/** What `reconcile` gave to the caller, who decides about it since then. */
	readonly #told = new Set<string>();

	constructor(config: HttpRuntimeConfig, call: Call<Raw>) {
		this.#config = config;
		this.#call = call;
	}

	/** Milliseconds for which an answer is waited for. */
	get timeoutMs(): number {
		return this.#config.lateAnswerTimeout ?? defaultLateAnswerMs;
	}

	/** What the caller was told of isn't undone behind his back. */
	tell<Found extends readonly Creation[]>(found: Found): Found {
		for (const { id } of found) this.#told.add(id);
		return found;
	}

	/** Waits for an answer that nobody else waits for. Never rejects. */
	async follow(work: Promise<Reply<Raw>>): Promise<void> {
		try {
			const { response, data } = await work;
			if (response.ok && data !== undefined) await this.undo(data);
		} catch {
			// It never came, or can't be read: the caller was told that the outcome is ambiguous.
		}
	}

	/** Undoes what was made, and tries again when that fails. What stays is told as a warning. Never rejects. */
	async undo(data: Raw): Promise<void> {
		const { undo, idOf, operation } = this.#call;
		const { clock, provider, onWarning } = this.#config;
		const id = idOf?.(data);
		if (undo === undefined || (id !== undefined && this.#told.has(id))) return;
		for (let tries = 0; ; tries++) {
			try {
				await undo(data);
				return;
			} catch (error) {
				const pauseMs = pausesMs[tries];
				if (pauseMs === undefined) {
					const what = `${operation.name}: what was made after its caller had left${id === undefined ? '' : ` (${id})`} could not be ended`;
					const message = `${what}, and may still be open: ${error instanceof Error ? error.message : String(error)}`;
					observe(() => onWarning?.({ code: 'left_open', provider, message }));
					return;
				}
				await clock.sleep(pauseMs);
			}
		}
	}
}
