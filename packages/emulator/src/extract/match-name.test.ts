import { expect, it } from 'vitest';
import { MATCH, matchName } from './match-name.ts';

it.each<[property: string, field: string, expected: number, context?: string[]]>([
	['inStock', 'in-stock', MATCH.exact],
	['in_stock', 'In Stock', MATCH.exact],
	['productID', 'product_id', MATCH.exact],
	['tags', 'tag', MATCH.plural],
	['categories', 'Category', MATCH.plural],
	['price', 'sale-price', MATCH.stripped],
	['price', 'Price (EUR)', MATCH.exact],
	['title', 'book-title', MATCH.stripped, ['book']],
	['bookTitle', 'title', MATCH.stripped, ['book']],
	['bookTitle', 'title', 0],
	['title', 'name', MATCH.synonym],
	['cost', 'price', MATCH.synonym],
	['link', 'href', MATCH.synonym],
	['img', 'picture', MATCH.synonym],
	['summary', 'description', MATCH.synonym],
	['inStock', 'availability', MATCH.synonym],
	['productName', 'heading', MATCH.synonym],
	['flightNumber', 'Flight', MATCH.stripped],
	['user', 'username', MATCH.synonym],
	['email', 'contact email', MATCH.loose],
	['price', 'old-price', 0],
	['name', 'first name', 0],
	['name', 'filename', 0],
	['id', 'grid', 0],
	['date', 'update', 0],
	['name', '', 0],
	['', 'name', 0],
])('%j and %j: %d', (property, field, expected, context = []) => {
	expect(matchName(property, field, new Set(context))).toBe(expected);
});
