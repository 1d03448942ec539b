import { expect, test } from 'vitest';
import type { Stage } from '../case.ts';
import { compareAnswers } from './compare-answers.ts';
import type { ComparedRequest } from './compared-request.ts';
import { judgeDifferences } from './judge-differences.ts';
import { sendToBoth } from './send-to-both.ts';

const differences = (server: unknown, emulator: unknown) =>
	compareAnswers({ status: 200, body: server }, { status: 200, body: emulator }).map(
		each => `${each.place}: ${each.server}, ${each.emulator}`,
	);

test('answers of one status and shape are alike, whatever their values', () => {
	expect(differences({ a: 1, b: ['x'], c: { d: null } }, { a: 2, b: ['y', 'z'], c: { d: null } })).toEqual([]);
	expect(differences([], [{ a: 1 }])).toEqual([]);
	expect(differences(null, null)).toEqual([]);
});

test('a status that differs is told instead of what follows from it', () => {
	const seen = compareAnswers({ status: 410, body: { detail: 'x' } }, { status: 200, body: { id: 'x' } });
	expect(seen).toEqual([{ place: 'status', server: '410', emulator: '200' }]);
});

test('a field that is missing, null or of another kind is told once, with its place', () => {
	expect(differences({ a: 1, b: null, c: { d: 1 } }, { a: '1', b: {} })).toEqual([
		'body.a: number, string',
		'body.b: null, object',
		'body.c: object, missing',
	]);
	expect(differences({ detail: [{ loc: ['body'] }] }, { detail: 'x' })).toEqual(['body.detail: list, string']);
});

test('in a list null is no difference, and a missing field is', () => {
	expect(differences([{ at: null, id: 1 }], [{ at: 'now', id: 1 }])).toEqual([]);
	expect(differences([{ at: 'now' }], [{ at: 1 }])).toEqual(['body[].at: string, number']);
	expect(differences([{ at: null }], [{}])).toEqual(['body[].at: null, missing']);
});

test('each side is asked with the ids that it gave, until it is ready, and its key', async () => {
	const asked: string[] = [];
	const side = (id: string): Stage['probe'] => {
		let reads = 0;
		return async (method, path, { body, key } = {}) => {
			asked.push(`${id} ${method} ${path} ${JSON.stringify(body ?? null)} ${key}`);
			if (method === 'POST') return { status: 200, body: { id } };
			reads += 1;
			return { status: id === 'b' ? 404 : 200, body: { state: reads > 1 ? 'done' : 'new' } };
		};
	};
	const requests: readonly ComparedRequest[] = [
		{ name: 'make', method: 'POST', path: '/things', body: { url: '$site/' }, keep: { thing: 'id' }, key: null },
		{ name: 'read', method: 'GET', path: '/things/$thing', until: ({ state }) => state === 'done' },
	];
	const seen = await sendToBoth(requests, { server: side('a'), emulator: side('b') }, { site: 'http://s.test' });
	expect(seen).toEqual([{ request: 'read', place: 'status', server: '200', emulator: '404' }]);
	expect(asked.filter(each => each.startsWith('b'))).toEqual([
		'b POST /things {"url":"http://s.test/"} null',
		'b GET /things/b null undefined',
		'b GET /things/b null undefined',
	]);
});

test('what is meant to differ is no fault, what is not is one, and what no longer differs is told', () => {
	const at = (request: string, place: string) => ({ request, place, server: '200', emulator: '422' });
	const seen = [at('a', 'status'), at('b', 'status'), at('c', 'body.detail[].input')];
	const designed = [
		{ requests: ['a', 'gone'], places: ['status'], reason: 'stricter' },
		{ requests: 'any', places: ['body.detail[].input', 'body.detail[].ctx'], reason: 'for people' },
	] as const;
	expect(judgeDifferences(seen, designed)).toEqual({
		unexpected: ['b: status is 200, in the emulator 422'],
		outdated: ['gone: status'],
	});
});
