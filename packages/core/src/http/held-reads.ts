import type { Clock } from './clock.ts';
import { Places } from './places.ts';

/** Milliseconds that a held read keeps its place while others wait for one. */
const maxSharedHoldMs = 2_000;

/** A held read that is under way. */
export interface HeldRead {
	readonly since: number;
	/** Ends its request, since others wait for its place. What it waits for hasn't come, so nothing is lost. */
	readonly yield: () => void;
}

/**
 * The reads that a server holds open until there is news. They have places of their own, or a few of them would block all
 * other requests. Where more want one than there are, they take turns.
 */
export class HeldReads {
	readonly #clock: Clock;
	readonly #places = new Places();
	/** The oldest first. */
	readonly #inside = new Set<HeldRead>();
	#endTimer: (() => void) | undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** How many may be under way at once. */
	set limit(limit: number) {
		this.#places.limit = limit;
	}

	get isIdle(): boolean {
		return this.#places.taken === 0;
	}

	/** Takes a place when there is one. @throws The signal's reason, at once. */
	async enter(signal: AbortSignal): Promise<void> {
		const entering = this.#places.enter(signal);
		this.#makeRoom();
		await entering;
	}

	/** Tells what holds a place, so that it can be asked for it. */
	begin(read: HeldRead): void {
		this.#inside.add(read);
		this.#makeRoom();
	}

	/** Gives the place back. */
	leave(read: HeldRead): void {
		this.#inside.delete(read);
		this.#places.leave();
		this.#makeRoom();
	}

	#makeRoom(): void {
		if (this.#places.waiting === 0) {
			this.#endTimer?.();
			this.#endTimer = undefined;
			return;
		}
		if (this.#endTimer) return;
		const [oldest] = this.#inside;
		if (oldest === undefined) return;
		this.#endTimer = this.#clock.startTimer(Math.max(0, oldest.since + maxSharedHoldMs - this.#clock.now()), () => {
			this.#endTimer = undefined;
			const before = this.#clock.now() - maxSharedHoldMs;
			let wanted = this.#places.waiting;
			for (const read of this.#inside) {
				if (wanted-- <= 0 || read.since > before) break;
				this.#inside.delete(read);
				read.yield();
			}
			this.#makeRoom();
		});
	}
}
