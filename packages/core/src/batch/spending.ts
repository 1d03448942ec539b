import type { StoredResult } from './batch-result.ts';

type Spent = StoredResult['usage'];

export const nothingSpent: Spent = Object.freeze({ credits: null, dollars: null });

/** What two have used together. What isn't known of one is not known to be nothing, but is left out. */
export function addSpent(one: Spent, other: Spent): Spent {
	return { credits: add(one.credits, other.credits), dollars: add(one.dollars, other.dollars) };
}

function add(one: number | null, other: number | null): number | null {
	return one === null ? other : other === null ? one : one + other;
}

/** What a batch has spent, and whether more may be. */
export class Spending {
	readonly #budget: number | undefined;
	#dollars: number | null = null;
	#counted = 0;
	#uncounted = 0;

	constructor(budget: number | undefined) {
		this.#budget = budget;
	}

	get dollars(): number | null {
		return this.#dollars;
	}

	/** Counts the outcome of a task. One that never was at the provider says nothing of what tasks cost. */
	add({ usage: { dollars }, taskId }: Pick<StoredResult, 'usage' | 'taskId'>): void {
		if (dollars !== null) {
			this.#dollars = (this.#dollars ?? 0) + dollars;
			this.#counted += 1;
		} else if (taskId !== null) this.#uncounted += 1;
	}

	/** Whether the provider doesn't say what tasks cost, so that a budget can't be kept. */
	get isUnknown(): boolean {
		return this.#budget !== undefined && this.#uncounted > 0;
	}

	/** Whether one more task fits in the budget beside those under way, if it costs what tasks have cost on average. */
	allowsOneMore(running: number): boolean {
		if (this.#budget === undefined) return true;
		// The first one tells what tasks cost.
		if (this.#counted === 0) return running === 0;
		const spent = this.#dollars ?? 0;
		return spent + (spent / this.#counted) * (running + 1) <= this.#budget;
	}
}
