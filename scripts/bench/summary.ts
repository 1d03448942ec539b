/** The summary of many samples of one thing. */
export interface Summary {
	readonly median: number;
	/** The lower and upper quartile. */
	readonly quartiles: readonly [number, number];
}

/** @throws RangeError without samples. */
export function summarise(samples: readonly number[]): Summary {
	const sorted = [...samples].sort((a, b) => a - b);
	return { median: quantile(sorted, 0.5), quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)] };
}

/** Between two samples it is in proportion. */
function quantile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	if (below === undefined || above === undefined) throw new RangeError('There are no samples');
	return below + (above - below) * (place - Math.floor(place));
}
