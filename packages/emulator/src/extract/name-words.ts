/** Characters of a name that mean something; a page may have a longer one. */
const maxName = 200;

/** The words of a name, however it is spelt: `inStock`, `in_stock`, `In stock (now)` are all `in`, `stock`. */
export function nameWords(name: string): string[] {
	return name
		.slice(0, maxName)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/\([^)]*\)/g, ' ')
		.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
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
