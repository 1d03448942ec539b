import { distance } from 'fastest-levenshtein';

/** The known name that a misspelling was probably meant to be, if one is near enough. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const given = plain(name);
	const near = known
		.map(candidate => ({ candidate, edits: distance(given, plain(candidate)) }))
		.filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
		.sort((one, other) => one.edits - other.edits);
	return near[0]?.candidate;
}

/** Case and separators are what is mistaken most often: `apiKey`, `api-key` and `api_key` are the same. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
