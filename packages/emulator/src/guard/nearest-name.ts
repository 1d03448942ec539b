/** The known name that a misspelling was probably meant to be, if one is near enough. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const given = plain(name);
	let best: { readonly name: string; readonly distance: number } | undefined;
	for (const candidate of known) {
		const wanted = plain(candidate);
		const limit = Math.min(3, Math.floor(Math.max(given.length, wanted.length) / 3));
		if (Math.abs(given.length - wanted.length) > limit) continue;
		const distance = editDistance(given, wanted);
		if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
			best = { name: candidate, distance };
	}
	return best?.name;
}

/** Case and separators are what is mistaken most often: `maxSteps`, `max-steps` and `max_steps` are the same. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** How many letters have to be added, left out, changed or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let row = 1; row <= from.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const same = from[row - 1] === to[column - 1];
			let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
			const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? 0;
}
