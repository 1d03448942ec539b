import { nameWords, singular } from './name-words.ts';
import { synonymOf } from './synonyms.ts';

/** Words that say nothing about what a field holds. */
const noise = new Set(
	'item product card entry row value text val field col column cell data js current sale now our final number is has the a of'.split(
		' ',
	),
);

/** How a name fits, the closest first. */
export const nameMatches = ['exact', 'plural', 'stripped', 'synonym'] as const;

/** One of `nameMatches`. */
export type NameMatch = (typeof nameMatches)[number];

/** How the name of a field fits a property, or null. `context`: words that go without saying here. */
export function matchName(property: string, field: string, context: ReadonlySet<string>): NameMatch | null {
	const [wanted, given] = [readName(property), readName(field)];
	if (wanted.exact === '' || given.exact === '') return null;
	if (wanted.exact === given.exact) return 'exact';
	if (wanted.words.join('') === given.words.join('')) return 'plural';
	const says = (word: string) => !noise.has(word) && !context.has(word);
	const [wantedCore, givenCore] = [wanted.words.filter(says), given.words.filter(says)];
	if (wantedCore.length > 0 && wantedCore.join('') === givenCore.join('')) return 'stripped';
	const rows = [wanted.row, synonymOf(wantedCore)].filter(row => row !== null);
	return rows.some(row => row === given.row || row === synonymOf(givenCore)) ? 'synonym' : null;
}

interface Name {
	readonly exact: string;
	/** In the singular. */
	readonly words: readonly string[];
	readonly row: string | null;
}

const names = new Map<string, Name>();
const maxNames = 5000;

/** The words of a name, in the singular. */
export function wordsOf(name: string): readonly string[] {
	return readName(name).words;
}

/** A page's few names are matched very often. */
function readName(name: string): Name {
	const known = names.get(name);
	if (known) return known;
	if (names.size >= maxNames) names.clear();
	const words = nameWords(name);
	const read = { exact: words.join(''), words: words.map(singular), row: synonymOf(words) };
	names.set(name, read);
	return read;
}
