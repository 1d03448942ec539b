import { nameWords, singular } from './name-words.ts';
import { synonymOf } from './synonyms.ts';

/** Words that say nothing about what a field holds. */
const noise = new Set(
	'item product card entry row value text val field col column cell data js current sale now our final number is has the a of'.split(
		' ',
	),
);

/** Words that make another thing of a name: an old price is not the price. */
const qualifiers = new Set(
	'old was original before previous prev list regular rrp msrp strike shipping delivery tax vat min max unit per discount save saving first last middle user nick file sub parent next'.split(
		' ',
	),
);

/** Whether a word makes another thing of the name that it belongs to. */
export function isQualifier(word: string): boolean {
	return qualifiers.has(word);
}

/** How well names match; `loose` is only worth something if nothing else on the page comes as close. */
export const matchScore = { exact: 1, plural: 0.97, stripped: 0.85, synonym: 0.75, loose: 0.35 } as const;

/** How well the name of a field fits a property, from 0 to 1. `context` are words that go without saying here. */
export function matchName(property: string, field: string, context: ReadonlySet<string>): number {
	const wanted = nameWords(property);
	const given = nameWords(field);
	if (wanted.length === 0 || given.length === 0) return 0;
	if (wanted.join('') === given.join('')) return matchScore.exact;
	const wantedSingular = wanted.map(singular);
	const givenSingular = given.map(singular);
	if (wantedSingular.join('') === givenSingular.join('')) return matchScore.plural;
	const says = (word: string) => !noise.has(word) && !context.has(word);
	const wantedCore = wantedSingular.filter(says);
	const givenCore = givenSingular.filter(says);
	if (wantedCore.length > 0 && wantedCore.join('') === givenCore.join('')) return matchScore.stripped;
	if (areSynonyms([wantedSingular, wantedCore], [givenSingular, givenCore])) return matchScore.synonym;
	return contains(givenCore, wantedCore) ? matchScore.loose : 0;
}

function areSynonyms(wanted: readonly string[][], given: readonly string[][]): boolean {
	return wanted.some(a => {
		const row = synonymOf(a);
		return row !== null && given.some(b => synonymOf(b) === row);
	});
}

/** Whether a name begins or ends with another, and what is left over leaves the meaning alone. */
function contains(given: readonly string[], wanted: readonly string[]): boolean {
	if (wanted.length === 0 || given.length <= wanted.length) return false;
	const text = wanted.join(' ');
	const startsWith = given.slice(0, wanted.length).join(' ') === text;
	if (!startsWith && given.slice(-wanted.length).join(' ') !== text) return false;
	const rest = startsWith ? given.slice(wanted.length) : given.slice(0, -wanted.length);
	return rest.every(word => !isQualifier(word) && !/^\d+$/.test(word));
}
