type Callback = (...args: unknown[]) => void;

/** A page's timers. They enter the realm under its time limit, don't keep the process alive, and end with the page. */
export class ScriptTimers {
	readonly #enter: (entry: () => void) => void;
	readonly #running = new Map<number, NodeJS.Timeout>();
	#lastId = 0;

	constructor(enter: (entry: () => void) => void) {
		this.#enter = enter;
	}

	/** The functions that a script sees. */
	readonly globals = {
		setTimeout: (callback: unknown, delay?: unknown, ...args: unknown[]) => this.#start(callback, delay, args, false),
		setInterval: (callback: unknown, delay?: unknown, ...args: unknown[]) => this.#start(callback, delay, args, true),
		requestAnimationFrame: (callback: unknown) => this.#start(callback, 16, [], false),
		queueMicrotask: (callback: unknown) => void this.#start(callback, 0, [], false),
		clearTimeout: (id: unknown) => this.#stop(id),
		clearInterval: (id: unknown) => this.#stop(id),
		cancelAnimationFrame: (id: unknown) => this.#stop(id),
	};

	/** Ends them all. */
	clear(): void {
		for (const id of [...this.#running.keys()]) this.#stop(id);
	}

	#start(callback: unknown, delay: unknown, args: unknown[], repeats: boolean): number {
		const id = ++this.#lastId;
		if (typeof callback !== 'function') return id;
		// A function is all that a realm lets out; what it takes and returns is its own affair.
		const call = callback as Callback;
		const onTime = () => {
			if (!repeats) this.#running.delete(id);
			try {
				this.#enter(() => call(...args));
			} catch {
				// As in a browser, an error in a timer is the script's own; one that ran out of time doesn't run again.
				this.#stop(id);
			}
		};
		const ms = Math.min(Math.max(Number(delay) || 0, repeats ? 4 : 0), 2 ** 31 - 1);
		this.#running.set(id, (repeats ? setInterval(onTime, ms) : setTimeout(onTime, ms)).unref());
		return id;
	}

	#stop(id: unknown): void {
		if (typeof id !== 'number') return;
		clearTimeout(this.#running.get(id));
		this.#running.delete(id);
	}
}
