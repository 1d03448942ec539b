import type { Bench } from './bench.ts';

/** A number that was measured. */
export interface Figure {
	readonly value: number;
	/** The most that it may be. */
	readonly budget?: number | undefined;
	/** The lower and upper quartile, where there are many samples. */
	readonly quartiles?: readonly [number, number] | undefined;
}

/** Everything that was measured of one contender; a column without a figure doesn't apply to it. */
export interface Line {
	readonly name: string;
	readonly figures: readonly (Figure | null)[];
	/** Instead of figures: why there are none. */
	readonly note?: string | undefined;
}

export interface Column {
	/** With the unit. */
	readonly title: string;
	/** Decimals that mean something. */
	readonly decimals: number;
}

export interface RowReport {
	readonly columns: readonly Column[];
	readonly lines: readonly Line[];
	/** What a reader should know about how it was measured. */
	readonly remarks: readonly string[];
}

/** One row of the table of budgets. */
export interface Row {
	/** For `--only`. */
	readonly name: string;
	readonly title: string;
	measure(bench: Bench): Promise<RowReport>;
}
