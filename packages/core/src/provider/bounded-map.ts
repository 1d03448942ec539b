/** A map that forgets its oldest entries, so that a process that runs for months doesn't grow with what it has made. */
export class BoundedMap<Key, Value> {
	readonly #limit: number;
	readonly #entries = new Map<Key, Value>();

	/** @param limit How many entries are kept. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	get(key: Key): Value | undefined {
		return this.#entries.get(key);
	}

	set(key: Key, value: Value): void {
		this.#entries.delete(key);
		this.#entries.set(key, value);
		if (this.#entries.size <= this.#limit) return;
		const oldest = this.#entries.keys().next();
		if (!oldest.done) this.#entries.delete(oldest.value);
	}
}
