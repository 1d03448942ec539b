import type { Violation } from '@anybrowser/emulator';
import {
	browserbaseDocument,
	createSpecGuard,
	type SpecGuard,
	skyvernDocument,
	smoothDocument,
	totalCoverage,
} from '@anybrowser/emulator';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../scripts/codegen/json.ts';
import { type Misspelling, misspellings } from './misspellings.ts';
import { type RecordedPair, recordBrowserbase, recordSkyvern, recordSmooth } from './recorded-traffic.ts';

/** Fields beside which a specification takes any other. */
const besideOthers =
	/additional_tools\/|payload\/output\/|detail\/(code|retryable)|errors\/error_code|message\/(role|content)/;

describe.each([
	{ name: 'smooth', document: smoothDocument, record: recordSmooth },
	{ name: 'skyvern', document: skyvernDocument, record: recordSkyvern },
	{ name: 'browserbase', document: browserbaseDocument, record: recordBrowserbase },
])('what the emulator of $name and a client say', ({ name, document, record }) => {
	test('keeps to the specification', async () => {
		const guard = createSpecGuard(document, name);
		const pairs = await record();
		for (const { request, response } of pairs) expect(await guard.check(request, response)).toEqual([]);
		const { operations } = totalCoverage(guard.coverage());
		expect(guard.coverage().reduce((sum, entry) => sum + entry.count, 0)).toBe(pairs.length);
		expect(operations.covered).toBeGreaterThanOrEqual(10);
	});

	test('no longer does with any name misspelt', async () => {
		const guard = createSpecGuard(document, name);
		const pairs = await record();
		for (const { request, response } of pairs) await guard.check(request, response);
		const known = new Set(
			guard.coverage().flatMap(each => [...Object.keys(each.requestFields), ...Object.keys(each.responseFields)]),
		);
		const planted = (value: Json | undefined) =>
			misspellings(value).filter(each => known.has(each.field) && !besideOthers.test(each.field));

		let count = 0;
		const missed: string[] = [];
		const note = (side: Violation['side'], { place }: Misspelling, found: readonly Violation[]) => {
			count++;
			if (!found.some(each => each.side === side && each.place === place)) missed.push(`${side} ${place}`);
		};
		for (const pair of pairs) {
			for (const each of planted(await jsonOf(pair.request))) {
				note('request', each, await checkSent(guard, pair, each.value));
			}
			for (const each of planted(await jsonOf(pair.response))) {
				note('response', each, await checkAnswered(guard, pair, each.value));
			}
		}
		expect(missed).toEqual([]);
		expect(count).toBeGreaterThan(100);
	});
});

async function jsonOf(message: Request | Response): Promise<Json | undefined> {
	const text = await message.clone().text();
	return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
}

function checkSent(guard: SpecGuard, { request: { url, method, headers }, response }: RecordedPair, body: unknown) {
	return guard.check(new Request(url, { method, headers, body: JSON.stringify(body) }), response);
}

function checkAnswered(guard: SpecGuard, { request, response }: RecordedPair, body: unknown) {
	return guard.check(request, new Response(JSON.stringify(body), response));
}
