import type { Change } from './change.ts';
import type { Place } from './place.ts';

/** One respect in which two documents don't say the same. */
export interface Difference {
	readonly change: Change;
	readonly place: Place;
	/** Where it is in the first document, as a JSON pointer: a shared schema differs once, however many operations use it. */
	readonly at: string;
	readonly message: string;
	/** Pointers of the `x-divergence` marks that stand for what is there. */
	readonly marks: readonly string[];
}
