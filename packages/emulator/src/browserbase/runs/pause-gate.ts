/** Lets everything through until something comes to hold; then whoever comes next waits. What goes on holding is no reason to wait again. */
export class PauseGate {
	readonly #holds: () => Promise<boolean>;
	readonly #wait: () => Promise<void>;
	#held = false;

	/**
	 * @param holds whether it holds now
	 * @param wait what is waited for, each time that it has come to hold
	 */
	constructor(holds: () => Promise<boolean>, wait: () => Promise<void>) {
		this.#holds = holds;
		this.#wait = wait;
	}

	async pass(): Promise<void> {
		const now = await this.#holds();
		const begins = now && !this.#held;
		this.#held = now;
		if (begins) await this.#wait();
	}
}
