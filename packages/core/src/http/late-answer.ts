import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Call, Reply } from './call.ts';
import { endLeftover } from './end-leftover.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { observe } from './observe.ts';

/** Where the settings say nothing else. */
export const defaultLateAnswerMs = 60_000;

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
	tell<Found extends readonly { readonly id: string }[]>(found: Found): Found {
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
		const id = idOf?.(data);
		if (undo === undefined || (id !== undefined && this.#told.has(id))) return;
		await endLeftover(this.#config, { operation: operation.name, id, end: () => undo(data) });
	}

	/** Tells a caller who had left before it showed that nobody knows what was made: no error reaches them any more. */
	lost(error: unknown): void {
		if (!AnyBrowserError.is(error, 'ambiguous_outcome')) return;
		const { provider, onWarning } = this.#config;
		const message = `${error.message} Its caller had left, so this is told as a warning`;
		observe(() => onWarning?.({ code: 'left_open', provider, message }));
	}
}
