/** An error and what caused it, outermost first. */
export function causes(error: unknown): readonly Readonly<Record<string, unknown>>[] {
	const found: Record<string, unknown>[] = [];
	for (let current = error; isObject(current) && found.length < 5; current = current['cause']) found.push(current);
	return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
