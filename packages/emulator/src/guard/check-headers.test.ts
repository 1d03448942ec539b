import { describe, expect, test } from 'vitest';
import { skyvernDocument } from '../generated/skyvern.document.ts';
import { smoothDocument } from '../generated/smooth.document.ts';
import { checkHeaders, checkKey } from './check-headers.ts';
import { specOf } from './spec.ts';

const [smooth, skyvern] = [specOf(smoothDocument), specOf(skyvernDocument)];

function placesIn(spec: typeof smooth, id: string, headers: Record<string, string>) {
	const operation = spec.operations.find(each => each.id === id);
	if (operation === undefined) throw new Error(`no ${id}`);
	const key = checkKey(operation, new Headers(headers));
	const rest = checkHeaders(spec, operation, new Headers(headers));
	return [...(key ? [key] : []), ...rest].map(each => each.path.join('.'));
}

describe("headers that are nobody's misspelling", () => {
	test.each([
		'accept',
		'accept-language',
		'authorization',
		'baggage',
		'cache-control',
		'content-length',
		'cookie',
		'idempotency-key',
		'referer',
		'sec-fetch-mode',
		'sentry-trace',
		'traceparent',
		'user-agent',
		'x-amzn-trace-id',
		'x-b3-traceid',
		'x-fern-sdk-name',
		'x-forwarded-for',
		'x-request-id',
		'x-stainless-arch',
		'x-user-id',
	])('%s', name => {
		expect(placesIn(smooth, 'getTask', { apikey: 'k', [name]: 'v' })).toEqual([]);
		expect(placesIn(skyvern, 'runTask', { 'x-api-key': 'k', [name]: 'v' })).toEqual([]);
	});

	test('the keys of both vendors, from a client that talks to either', () => {
		const both = { apikey: 'k', 'x-api-key': 'k' };
		expect(placesIn(smooth, 'getTask', both)).toEqual([]);
		expect(placesIn(skyvern, 'getRun', both)).toEqual([]);
	});

	test("a header of the vendor's at an operation that does without", () => {
		expect(placesIn(skyvern, 'getRun', { 'x-api-key': 'k', 'x-user-agent': 'me' })).toEqual([]);
	});
});

describe("headers that look like the vendor's", () => {
	test.each(['api-key', 'x-apikey', 'x-api-key', 'api_key', 'apikeys', 'apykey'])('%s for a key', name => {
		expect(new Set(placesIn(smooth, 'getTask', { [name]: 'k' }))).toEqual(new Set([`header.${name}`]));
	});

	test('or nothing like them', () => {
		expect(placesIn(smooth, 'getTask', { authorization: 'Bearer k' })).toEqual(['header.apikey']);
		expect(placesIn(skyvern, 'runTask', { 'x-api-key': 'k', 'x-useragent': 'me' })).toEqual(['header.x-useragent']);
	});
});
