import type { Clock } from './clock.ts';
import { Semaphore } from './semaphore.ts';

/** Milliseconds that a held read keeps its slot while others wait for one. */
const maxSharedHoldMs = 2_000;

/** A held read that is under way. */
export interface HeldRead {
	readonly since: number;
	/** Ends its request, since others wait for its slot. What it waits for hasn't come, so nothing is lost. */
	readonly yield: () => void;
}

/**
 * The reads that a server holds open until there is news. They have slots of their own, or a few of them would block all
 * other requests. Where more want one than there are, they take turns.
 */
export class HeldReads {
	readonly #clock: Clock;
	readonly #slots = new Semaphore();
	/** The oldest first. */
	readonly #inside = new Set<HeldRead>();
	#endTimer: (() => void) | undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** How many may be under way at once. */
	set limit(limit: number) {
		this.#slots.limit = limit;
	}

	get isIdle(): boolean {
		return this.#slots.taken === 0;
	}

	/** Takes a slot if there is one right now. */
	tryAcquire(): boolean {
		return this.#slots.tryAcquire();
	}

	/** Takes a slot when there is one. @throws The signal's reason, at once. */
	async acquire(signal: AbortSignal): Promise<void> {
		const acquiring = this.#slots.acquire(signal);
		this.#makeRoom();
		await acquiring;
	}

	/** Tells what holds a slot, so that it can be asked for it. */
	begin(read: HeldRead): void {
		this.#inside.add(read);
		this.#makeRoom();
	}

	/** Gives the slot back. */
	release(read: HeldRead): void {
		this.#inside.delete(read);
		this.#slots.release();
		this.#makeRoom();
	}

	#makeRoom(): void {
		if (this.#slots.waiting === 0) {
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
			let wanted = this.#slots.waiting;
			for (const read of this.#inside) {
				if (wanted-- <= 0 || read.since > before) break;
				this.#inside.delete(read);
				read.yield();
			}
			this.#makeRoom();
		});
	}
}
