import { nameWords, singular } from './name-words.ts';

/** Words that say nothing about what a field holds. */
const noise = new Set(
	'item product card entry row value text val field col column cell data js current sale now our final number is has the a of'.split(
		' ',
	),
);

/** Names that pages and schemas use for the same thing. Each belongs to one row. */
const synonyms = [
	'name, title, heading, headline',
	'price, amount, cost',
	'url, link, href, uri, permalink, detail url, page url',
	'image, img, picture, photo, thumbnail, image url, image src, photo url, thumbnail url, content url',
	'description, summary, excerpt, abstract, blurb, teaser',
	'availability, available, in stock, stock, stock status, is available',
	'rating, rating value, stars, star rating, score',
	'review count, rating count, number of reviews, reviews count, total reviews',
	'user, username, user name, account name, logged in as, signed in as',
	'author, by, byline, writer, written by, creator',
	'date, published, date published, published at, publish date, published date, publication date, posted, posted at, time, datetime',
	'sku, article number, item number, product code',
	'brand, manufacturer, maker, vendor',
	'category, department',
	'currency, price currency, currency code',
	'phone, telephone, tel, phone number',
	'email, mail, e mail, email address',
	'quantity, qty, count',
	'tag, keyword, topic',
	'text, body, content, article body, review body, quote',
];

/** How a name fits, the closest first. */
export const nameMatches = ['exact', 'plural', 'stripped', 'synonym'] as const;

/** One of `nameMatches`. */
export type NameMatch = (typeof nameMatches)[number];

/** How the name of a field fits a property, or null. `context`: words that go without saying here. */
export function matchName(property: string, field: string, context: ReadonlySet<string>): NameMatch | null {
	const [exact, givenExact] = [property, field].map(name => nameWords(name).join(''));
	if (exact === '' || givenExact === '') return null;
	if (exact === givenExact) return 'exact';
	const [wanted, given] = [wordsOf(property), wordsOf(field)];
	if (wanted.join('') === given.join('')) return 'plural';
	const says = (word: string) => !noise.has(word) && !context.has(word);
	const [wantedCore, givenCore] = [wanted.filter(says), given.filter(says)];
	if (wantedCore.length > 0 && wantedCore.join('') === givenCore.join('')) return 'stripped';
	const rows = [given, givenCore].map(rowOf);
	return [wanted, wantedCore].map(rowOf).some(row => row !== undefined && rows.includes(row)) ? 'synonym' : null;
}

/** The words of a name, in the singular. */
export function wordsOf(name: string): readonly string[] {
	return nameWords(name).map(singular);
}

const rows = new Map(
	synonyms.flatMap((row, index) => row.split(', ').map(name => [wordsOf(name).join(' '), index] as const)),
);

function rowOf(words: readonly string[]): number | undefined {
	return rows.get(words.join(' '));
}
