import { expect, test } from 'vitest';
import { matchName, matchScore } from './match-name.ts';

test.each<[property: string, field: string, expected: number, context?: string[]]>([
	['inStock', 'in-stock', matchScore.exact],
	['in_stock', 'In Stock', matchScore.exact],
	['productID', 'product_id', matchScore.exact],
	['tags', 'tag', matchScore.plural],
	['categories', 'Category', matchScore.plural],
	['price', 'sale-price', matchScore.stripped],
	['price', 'Price (EUR)', matchScore.exact],
	['title', 'book-title', matchScore.stripped, ['book']],
	['bookTitle', 'title', matchScore.stripped, ['book']],
	['bookTitle', 'title', 0],
	['title', 'name', matchScore.synonym],
	['cost', 'price', matchScore.synonym],
	['link', 'href', matchScore.synonym],
	['img', 'picture', matchScore.synonym],
	['summary', 'description', matchScore.synonym],
	['inStock', 'availability', matchScore.synonym],
	['productName', 'heading', matchScore.synonym],
	['flightNumber', 'Flight', matchScore.stripped],
	['user', 'username', matchScore.synonym],
	['email', 'contact email', matchScore.loose],
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
