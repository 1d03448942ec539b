/** The known name that a misspelling was probably meant to be, if one is near enough. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const given = plain(name);
	const near = known
		.map(candidate => ({ candidate, distance: editDistance(given, plain(candidate)) }))
		.filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
		.sort((one, other) => one.distance - other.distance);
	return near[0]?.candidate;
}

/** Case and separators are what is mistaken most often: `apiKey`, `api-key` and `api_key` are the same. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** How many letters have to be added, left out or changed. */
function editDistance(from: string, to: string): number {
	let last = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (const [row, letter] of [...from].entries()) {
		const current = [row + 1];
		for (const [column, wanted] of [...to].entries()) {
			const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
			current.push(Math.min(changed, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
		}
		last = current;
	}
	return last.at(-1) ?? 0;
}
