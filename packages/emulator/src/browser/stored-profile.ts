import { type BrowserStorage, emptyStorage } from './browser-storage.ts';

/**
 * What a profile keeps between sessions. Each session works on a copy, and the last one saved is kept whole: sessions
 * that use one profile at once never mix.
 */
export class StoredProfile {
	#storage: Promise<BrowserStorage> = Promise.resolve(emptyStorage);
	readonly #settle: (() => Promise<void>) | undefined;
	readonly #onKept: (() => void) | undefined;

	/**
	 * @param settle what has to pass after a save until the profile has it; nothing by default
	 * @param onKept told whenever the profile has something new
	 */
	constructor(settle?: () => Promise<void>, onKept?: () => void) {
		this.#settle = settle;
		this.#onKept = onKept;
	}

	/** What the next session starts with; waits for what is being saved. */
	read(): Promise<BrowserStorage> {
		return this.#storage;
	}

	/** Replaces what is kept. A browser that can no longer tell what it had leaves that as it was. */
	save(storage: Promise<BrowserStorage>): void {
		const keep = () => {
			const before = this.#storage;
			this.#storage = storage.then(
				kept => {
					this.#onKept?.();
					return kept;
				},
				() => before,
			);
		};
		// Where it ends before, nobody is left to read it.
		if (this.#settle) this.#settle().then(keep, () => undefined);
		else keep();
	}
}
