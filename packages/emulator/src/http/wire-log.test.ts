import { expect, test } from 'vitest';
import { WireLog } from './wire-log.ts';

const arrival = (path: string, body: unknown = undefined, headers: Record<string, string> = {}) => ({
	provider: 'smooth' as const,
	operation: 'createTask',
	method: 'POST',
	path,
	query: {},
	headers,
	body,
	startedAt: 0,
	violations: [],
});
const paths = (log: WireLog) => log.entries().map(entry => entry.path);

test('the wire log forgets the oldest requests when there are too many', () => {
	const log = new WireLog(2);
	for (const path of ['/a', '/b', '/c']) log.open(arrival(path))({ status: 200, durationMs: 1 });
	expect([paths(log), log.total]).toEqual([['/b', '/c'], 3]);
	expect(log.entries().map(entry => entry.number)).toEqual([2, 3]);
});

test('the wire log forgets them sooner when they are big, on their way in and out', () => {
	const log = new WireLog(1000, { budget: 100_000 });
	const big = 'x'.repeat(20_000);
	log.open(arrival('/a', { big }))({ status: 200, durationMs: 1 });
	log.open(arrival('/b', { big }))({ status: 200, durationMs: 1 });
	expect(paths(log)).toEqual(['/a', '/b']);
	const close = log.open(arrival('/c'));
	close({ status: 200, durationMs: 1, answer: { big } });
	expect(paths(log)).toEqual(['/b', '/c']);
	log.open(arrival('/d', 'x'.repeat(1_000_000)));
	expect(paths(log)).toEqual(['/d']);
	// What was too big makes room as well.
	log.open(arrival('/e'));
	log.open(arrival('/f'));
	expect(paths(log)).toEqual(['/e', '/f']);
});

test('the wire log completes a request that it has forgotten in the meantime, at no cost', () => {
	const log = new WireLog(1, { budget: 10_000 });
	const late = log.open(arrival('/a'));
	log.open(arrival('/b'))({ status: 200, durationMs: 1 });
	expect(late({ status: 204, durationMs: 5, answer: 'x'.repeat(100_000) })).toMatchObject({
		path: '/a',
		status: 204,
	});
	expect(paths(log)).toEqual(['/b']);
	log.open(arrival('/c'));
	expect(paths(log)).toEqual(['/c']);
});

test('the wire log knows the keys that came, the last thousand of them', () => {
	const log = new WireLog(1, { isKeyHeader: name => ['apikey', 'x-api-key'].includes(name) });
	for (let count = 0; count < 1001; count++) log.open(arrival('/a', undefined, { apikey: `key ${count}` }));
	log.open(arrival('/a', undefined, { 'x-api-key': 'key 1' }));
	log.open(arrival('/a', undefined, { 'x-api-key': 'other' }));
	expect([
		log.keys.size,
		log.keys.has('key 0'),
		log.keys.has('key 1'),
		log.keys.has('key 2'),
		log.keys.has('other'),
	]).toEqual([1000, false, true, false, true]);
});
