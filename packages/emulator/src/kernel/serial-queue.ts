/** Does one thing after the other, in the order they came in. */
export class SerialQueue {
	#last: Promise<void> = Promise.resolve();

	/** The outcome of this piece of work; a failure doesn't hold up the next. */
	run(work: () => Promise<void>): Promise<void> {
		const turn = this.#last.then(work);
		this.#last = turn.catch(() => undefined);
		return turn;
	}
}
