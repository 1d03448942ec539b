/** About how many bytes a JSON value takes in memory; counting stops once it is more than `limit`. */
export function weightOf(value: unknown, limit = Number.POSITIVE_INFINITY): number {
	let weight = 0;
	const rest: unknown[] = [value];
	while (rest.length > 0 && weight <= limit) {
		const next = rest.pop();
		weight += 16;
		if (typeof next === 'string') weight += next.length * 2;
		else if (next instanceof Uint8Array) weight += next.byteLength;
		else if (typeof next === 'object' && next !== null) {
			for (const [name, inner] of Object.entries(next)) {
				weight += name.length;
				rest.push(inner);
			}
		}
	}
	return weight;
}
