import { expect, test } from 'vitest';
import { matchName, type NameMatch } from './match-name.ts';

test.each<[property: string, field: string, expected: NameMatch | null, context?: string[]]>([
	['inStock', 'in-stock', 'exact'],
	['in_stock', 'In Stock', 'exact'],
	['productID', 'product_id', 'exact'],
	['tags', 'tag', 'plural'],
	['categories', 'Category', 'plural'],
	['price', 'sale-price', 'stripped'],
	['price', 'Price (EUR)', 'exact'],
	['title', 'book-title', 'stripped', ['book']],
	['bookTitle', 'title', 'stripped', ['book']],
	['bookTitle', 'title', null],
	['title', 'name', 'synonym'],
	['cost', 'price', 'synonym'],
	['link', 'href', 'synonym'],
	['img', 'picture', 'synonym'],
	['summary', 'description', 'synonym'],
	['inStock', 'availability', 'synonym'],
	['productName', 'heading', 'synonym'],
	['flightNumber', 'Flight', 'stripped'],
	['user', 'username', 'synonym'],
	['email', 'support email', null],
	['price', 'old-price', null],
	['name', 'first name', null],
	['name', 'filename', null],
	['id', 'grid', null],
	['date', 'update', null],
	['name', '', null],
	['', 'name', null],
])('%j and %j: %s', (property, field, expected, context = []) => {
	expect(matchName(property, field, new Set(context))).toBe(expected);
});
