import type { RawData, WebSocket } from 'ws';

/** Bytes that are kept of what a client says before there is a browser for it. */
const maxHeldBytes = 1024 * 1024;

/** Takes what a client sends. */
type Listener = (data: RawData, isBinary: boolean) => void;

/**
 * A client that waits for its browser, which may take minutes. It is read meanwhile, so that its end is noticed. What it says is
 * kept for the browser.
 */
export class WaitingClient {
	readonly socket: WebSocket;
	readonly #held: { readonly data: RawData; readonly isBinary: boolean }[] = [];
	#heldBytes = 0;

	constructor(socket: WebSocket) {
		this.socket = socket;
		socket.on('message', this.#hold);
	}

	/** Whether it is still there. */
	get isConnected(): boolean {
		return this.socket.readyState === this.socket.OPEN;
	}

	/** Ends the wait: a listener is told what was kept, in order, and whatever comes from now on. */
	handTo(listener: Listener): void {
		const held = this.#release();
		this.socket.on('message', listener);
		for (const { data, isBinary } of held) listener(data, isBinary);
	}

	/** Ends the wait without a browser, and the connection. */
	refuse(code: number, reason: string): void {
		this.#release();
		this.socket.close(code, reason);
	}

	readonly #hold: Listener = (data, isBinary) => {
		this.#held.push({ data, isBinary });
		this.#heldBytes += sizeOf(data);
		if (this.#heldBytes > maxHeldBytes) this.socket.pause();
	};

	#release() {
		this.socket.off('message', this.#hold);
		this.socket.resume();
		return this.#held.splice(0);
	}
}

function sizeOf(data: RawData): number {
	if (Array.isArray(data)) return data.reduce((sum, part) => sum + part.length, 0);
	return data.byteLength;
}
