/** Bytes that the bodies of all requests under way may take together, whatever their number and their senders. */
export class BodyBudget {
	readonly #limit: number;
	#taken = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** What all requests under way hold now. */
	get taken(): number {
		return this.#taken;
	}

	/** Opens an account for one request's body, which is closed when the request has been answered. */
	open(): BodyAccount {
		let mine = 0;
		let isOpen = true;
		return {
			reserve: bytes => {
				if (!isOpen || this.#taken + bytes > this.#limit) return false;
				this.#taken += bytes;
				mine += bytes;
				return true;
			},
			close: () => {
				isOpen = false;
				this.#taken -= mine;
				mine = 0;
			},
		};
	}
}

/** What one request's body takes of the budget. */
export interface BodyAccount {
	/** Takes so many bytes more; false, and nothing taken, where there are none left or the account is closed. */
	reserve(bytes: number): boolean;
	/** Gives everything back. May be called again. */
	close(): void;
}
