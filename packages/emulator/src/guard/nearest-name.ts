import { distance } from 'fastest-levenshtein';

/** The known name that a misspelling was probably meant to be, if one is near enough. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const given = plain(name);
	let best: { readonly name: string; readonly edits: number } | undefined;
	for (const candidate of known) {
		const wanted = plain(candidate);
		const limit = Math.min(3, Math.floor(Math.max(given.length, wanted.length) / 3));
		if (Math.abs(given.length - wanted.length) > limit) continue;
		const edits = countEdits(given, wanted);
		if (edits <= limit && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { name: candidate, edits };
	}
	return best?.name;
}

/** Case and separators are what is mistaken most often: `maxSteps`, `max-steps` and `max_steps` are the same. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Two letters that changed places are one mistake. */
function countEdits(given: string, wanted: string): number {
	const edits = distance(given, wanted);
	return edits === 2 && sorted(given) === sorted(wanted) ? 1 : edits;
}

function sorted(name: string): string {
	return [...name].sort().join('');
}
