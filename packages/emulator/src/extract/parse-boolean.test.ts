import { expect, test } from 'vitest';
import { parseBoolean } from './parse-boolean.ts';

test.each<[string, boolean | undefined]>([
	['true', true],
	['Yes', true],
	['✓', true],
	['In stock', true],
	['In stock (22 available)', true],
	['12 in stock', true],
	['Available', true],
	['https://schema.org/InStock', true],
	['http://schema.org/LimitedAvailability', true],
	['false', false],
	['no', false],
	['Out of stock', false],
	['Sold out!', false],
	['0 in stock', false],
	['Not available', false],
	['Currently unavailable.', false],
	['https://schema.org/OutOfStock', false],
	['Discontinued', false],
	['https://schema.org/PreOrder', undefined],
	['Available from May', undefined],
	['maybe', undefined],
	['', undefined],
	['constructor', undefined],
])('reads %j as %j', (text, expected) => {
	expect(parseBoolean(text)).toBe(expected);
});
