/** Characters of a name that mean something; a page may have a longer one. */
const maxName = 200;

const filler = new Set(
	'the a an of all and or in on at to for from with by this that these page site every each their its me give get find list extract show read return please what which is are'.split(
		' ',
	),
);

const known = new Map<string, readonly string[]>();
const maxKnown = 5000;

/** The words of a name, however it is spelt: `inStock`, `in_stock`, `In stock (now)` are all `in`, `stock`. */
export function nameWords(name: string): readonly string[] {
	const words = known.get(name) ?? split(name);
	// A page's few names are matched very often.
	if (known.size >= maxKnown) known.clear();
	known.set(name, words);
	return words;
}

function split(name: string): string[] {
	return name
		.slice(0, maxName)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/\([^)]*\)/g, ' ')
		.replace(/(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word !== '');
}

/** A word without its English plural. */
export function singular(word: string): string {
	if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
	return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** What a prompt may be asking for: its runs of up to three words, the longest first. */
export function phrases(prompt: string): string[] {
	const words = nameWords(prompt).filter(word => !filler.has(word));
	return [3, 2, 1].flatMap(length =>
		words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' ')),
	);
}
