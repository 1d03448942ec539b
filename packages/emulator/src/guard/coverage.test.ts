import { expect, test } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import type { CoverageEntry } from './coverage.ts';
import { createSpecGuard } from './spec-guard.ts';
import { totalCoverage } from './total-coverage.ts';

const headers = { 'x-key': 'k', 'content-type': 'application/json' };

async function cover(...pairs: readonly (readonly [method: string, target: string, sent: unknown, answer: unknown])[]) {
	const guard = createSpecGuard(sampleDocument, 'sample');
	for (const [method, target, sent, answer] of pairs) {
		const body = sent === undefined ? {} : { body: JSON.stringify(sent) };
		await guard.check(new Request(`http://any.test${target}`, { method, headers, ...body }), Response.json(answer));
	}
	return guard.coverage();
}

function entryOf(entries: readonly CoverageEntry[], operation: string, status: string): CoverageEntry | undefined {
	return entries.find(entry => entry.operation === operation && entry.status === status);
}

test('coverage has every status and field of the specification from the start', async () => {
	const entries = await cover();
	expect(entries.every(entry => entry.provider === 'sample' && entry.count === 0)).toBe(true);
	expect(entryOf(entries, 'createItem', '200')).toEqual({
		provider: 'sample',
		operation: 'createItem',
		status: '200',
		count: 0,
		requestFields: {
			'body/name': 0,
			'body/size': 0,
			'body/colour': 0,
			'body/nested': 0,
			'body/nested/tag': 0,
			'body/anything': 0,
		},
		responseFields: { 'body/id': 0, 'body/size': 0 },
	});
	expect(Object.keys(entryOf(entries, 'sendEvent', '204')?.requestFields ?? {})).toEqual([
		'body/name',
		'body/url',
		'body/script',
	]);
});

test('coverage counts messages by the fields they have, however often these are in a list', async () => {
	const entries = await cover(
		['GET', '/items?page=1&kind=a&kind=b', undefined, [{ id: 'it_1' }, { id: 'it_2', size: null }]],
		['GET', '/items', undefined, [{ id: 'it_1' }]],
		['POST', '/items', { name: 'n', nested: { tag: 't' }, anything: { really: 1 } }, { id: 'it_3' }],
	);
	expect(entryOf(entries, 'listItems', '200')).toMatchObject({
		count: 2,
		requestFields: { 'query/page': 1, 'query/deep': 0, 'query/kind': 1 },
		responseFields: { 'body/id': 2, 'body/size': 1 },
	});
	expect(entryOf(entries, 'createItem', '200')).toMatchObject({
		count: 1,
		requestFields: { 'body/name': 1, 'body/size': 0, 'body/nested/tag': 1, 'body/anything': 1 },
	});
});

test('coverage has nothing of what does not keep to the specification', async () => {
	const entries = await cover(['GET', '/items?pge=1', undefined, []], ['GET', '/items', undefined, [{}]]);
	expect(entries.filter(entry => entry.count > 0)).toEqual([]);
});

test('coverage adds up', async () => {
	const entries = await cover(
		['GET', '/items?page=1', undefined, [{ id: 'it_1' }]],
		['POST', '/items', { name: 'n' }, { id: 'it_3' }],
	);
	expect(totalCoverage(entries)).toEqual({
		operations: { covered: 2, total: 6 },
		statuses: { covered: 2, total: 8 },
		requestFields: { covered: 2, total: 14 },
		responseFields: { covered: 2, total: 4 },
	});
	const others = await cover(['POST', '/items', { name: 'n', size: 3 }, { id: 'it_3', size: 3 }]);
	expect(totalCoverage([...entries, ...others])).toMatchObject({
		operations: { covered: 2, total: 6 },
		requestFields: { covered: 3, total: 14 },
		responseFields: { covered: 3, total: 4 },
	});
});
