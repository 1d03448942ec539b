import { expect, test } from 'vitest';
import { isMoney, parseNumber } from './parse-number.ts';

test.each<[text: string, english: number | undefined, german?: number]>([
	['12', 12],
	['-5.5', -5.5],
	['−5', -5],
	['$1,299.00', 1299],
	['€ 1.299,00', 1299],
	['1.299,00 €', 1299],
	['€ 1.299', 1299],
	['1 299 kr', 1299],
	['1\u00a0299,50 kr', 1299.5],
	['1\u202f299\u202f000 Ft', 1299000],
	["CHF 1'299.00", 1299],
	['1’299.—', 1299],
	['EUR12', 12],
	['12kr', 12],
	['-$5', -5],
	['- € 5', -5],
	['₹1,29,999', undefined],
	['1,299', 1299, 1.299],
	['1.299', 1.299, 1299],
	['0.125', 0.125, 0.125],
	['1,5', 1.5],
	['12,50', 12.5],
	['1.299.000', 1299000],
	['1,299,000.5', 1299000.5],
	['99,-', 99],
	['15 %', 15],
	['4.5 out of 5', 4.5],
	['4.5/5', 4.5],
	['3 of 10', 3],
	['4.5 (120 reviews)', 4.5],
	['(12)', 12],
	['1.1k', 1100],
	['2M', 2e6],
	['1.5 million', 1.5e6],
	['5 m', 5],
	['5kg', 5],
	['about 12 pieces', 12],
	['', undefined],
	['none', undefined],
	['$20 $15', undefined],
	['10-20', undefined],
	['2024-01-02', undefined],
	['12:30', undefined],
	['1.2.3', undefined],
	['v2', undefined],
	['SKU123', undefined],
])('reads %j as %j', (text, english, german = english) => {
	expect(parseNumber(text, false)).toBe(english);
	expect(parseNumber(text, true)).toBe(german);
});

test.each([
	['€ 20', true],
	['20', false],
	['Twenty € and more than fits into a price, 20', false],
	['€', false],
])('%j is money: %j', (text, expected) => {
	expect(isMoney(text)).toBe(expected);
});
