import { nameWords, singular } from './name-words.ts';

/** Names that pages and schemas use for the same thing. Each belongs to one row; its first name stands for all. */
const rows = [
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

const rowOf = new Map(
	rows.flatMap(row => {
		const names = row.split(', ');
		return names.map(name => [key(name), names[0] ?? name] as const);
	}),
);

/** The name that stands for all synonyms of a name, or null if it has none. */
export function synonymOf(name: string | readonly string[]): string | null {
	return rowOf.get(key(name)) ?? null;
}

function key(name: string | readonly string[]): string {
	return (typeof name === 'string' ? nameWords(name) : name).map(singular).join(' ');
}
