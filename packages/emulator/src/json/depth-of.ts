/** How many lists and objects are in each other, however many those are. */
export function depthOf(value: unknown): number {
	let depth = 0;
	for (let level = inner([value]); level.length > 0; level = inner(level.flatMap(each => Object.values(each)))) depth++;
	return depth;
}

function inner(values: readonly unknown[]): readonly object[] {
	return values.filter(value => typeof value === 'object' && value !== null);
}
