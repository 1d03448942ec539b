import { createSpecGuard, skyvernDocument } from '@anybrowser/emulator';
import { afterEach, expect, test, vi } from 'vitest';
import { watchWire } from './wire-watch.ts';

afterEach(() => vi.unstubAllGlobals());

const headers = { 'x-api-key': 'any' };
const profile = { browser_profile_id: 'bp_1', organization_id: 'o_1', name: 'a', created_at: '2026-11-20T23:40:32' };

function watching(body: unknown, status = 200) {
	vi.stubGlobal('fetch', async () => Response.json(body, { status }));
	return watchWire(createSpecGuard(skyvernDocument, 'skyvern'));
}

test('what differs is told once, with how often; added fields apart', async () => {
	const wire = watching([
		{ ...profile, invented: 1 },
		{ ...profile, invented: 2 },
	]);
	const response = await wire.fetch(new Request('http://x.test/v1/browser_profiles', { headers }), {});
	expect(await response.json()).toHaveLength(2);
	const seen = wire.differences().map(({ field, isAddition, count }) => [field, isAddition, count]);
	expect(seen).toEqual([
		['body[].modified_at', false, 2],
		['body[].invented', true, 2],
	]);
	expect(wire.exchanges()).toBe(1);
});

test('a status that the specification lacks is no addition', async () => {
	const wire = watching({ detail: 'gone' }, 418);
	await wire.fetch(new Request('http://x.test/v1/browser_profiles', { headers }), {});
	expect(wire.differences()).toMatchObject([{ field: 'status', side: 'response', isAddition: false }]);
});

test('what is wrong on purpose is not held against us', async () => {
	const wire = watching({ detail: 'no' }, 422);
	const wrong = () => new Request('http://x.test/v1/run/tasks', { method: 'POST', headers, body: '{}' });
	await wire.probe(wrong());
	expect(wire.differences()).toEqual([]);
	await wire.fetch(wrong(), {});
	expect(wire.differences()).not.toEqual([]);
});
