import { expect, test } from 'vitest';
import { allRequests } from './all-requests.ts';
import { designedDifferences } from './by-design.ts';

test('there are at least 130 requests, each with a name of its own', () => {
	expect(allRequests.length).toBeGreaterThanOrEqual(130);
	expect(new Set(allRequests.map(({ name }) => name)).size).toBe(allRequests.length);
});

test('every difference by design has a reason, and speaks of requests that are sent', () => {
	const names = allRequests.map(({ name }) => name);
	for (const { requests, places, reason } of designedDifferences) {
		expect(reason).not.toBe('');
		expect(places).not.toEqual([]);
		if (requests !== 'any') expect(names).toEqual(expect.arrayContaining([...requests]));
	}
});

test('every name that a request speaks of was kept by one before it', () => {
	const known = new Set(['site', 'hooks']);
	for (const { name, path, body, keep = {} } of allRequests) {
		const spoken = `${path} ${JSON.stringify(body ?? null)}`.matchAll(/\$([a-z]\w*)/gi);
		for (const [, used = ''] of spoken) expect(known, `${name} speaks of ${used}`).toContain(used);
		for (const kept of Object.keys(keep)) known.add(kept);
	}
});
