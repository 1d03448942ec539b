import type { Clock } from '@anybrowser/core/provider';
import { WebSocket } from 'ws';

/** Bytes that may wait for a receiver before the sender waits, and that may be left when it goes on. */
const highWater = 4 * 1024 * 1024;
const lowWater = 1024 * 1024;

/** Milliseconds for which a receiver may take nothing while others wait for it. */
const stallMs = 30_000;

/** A receiver that is behind. */
interface Congestion {
	readonly senders: Set<WebSocket>;
	readonly endTimer: () => void;
}

/** Carries messages between sockets so that a sender isn't read on while a receiver is behind. */
export class PacedSockets {
	readonly #clock: Clock;
	readonly #behind = new Map<WebSocket, Congestion>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Whether a socket isn't read at present. */
	isWaiting(sender: WebSocket): boolean {
		return [...this.#behind.values()].some(({ senders }) => senders.has(sender));
	}

	/** @param sender who isn't read on while `receiver` is behind */
	pass(message: Buffer | string, receiver: WebSocket, sender: WebSocket): void {
		if (receiver.readyState !== WebSocket.OPEN) return;
		receiver.send(message, { binary: false }, () => {
			if (receiver.bufferedAmount <= lowWater) this.forget(receiver);
		});
		if (receiver.bufferedAmount > highWater) this.#hold(receiver, sender);
	}

	/** A receiver is no longer behind, or has gone: who waited for it goes on, unless for another one. */
	forget(receiver: WebSocket): void {
		const congestion = this.#behind.get(receiver);
		if (congestion === undefined) return;
		congestion.endTimer();
		this.#behind.delete(receiver);
		for (const sender of congestion.senders) if (!this.isWaiting(sender)) sender.resume();
	}

	#hold(receiver: WebSocket, sender: WebSocket): void {
		sender.pause();
		const congestion = this.#behind.get(receiver);
		if (congestion) {
			congestion.senders.add(sender);
			return;
		}
		// It can't be told why it ends: it takes nothing.
		const endTimer = this.#clock.startTimer(stallMs, () => receiver.terminate());
		this.#behind.set(receiver, { senders: new Set([sender]), endTimer });
	}
}
