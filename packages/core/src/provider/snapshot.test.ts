import { expect, test } from 'vitest';
import { snapshot } from './snapshot.ts';

const raw = { key: 'value' };
const taken = snapshot({ id: 's1', createdAt: new Date(0), warnings: [{ code: 'x' }] }, raw);

test('the raw answer is there, but neither prints nor serialises', () => {
	expect(taken.raw).toBe(raw);
	expect(Object.keys(taken)).toEqual(['id', 'createdAt', 'warnings']);
	expect(JSON.stringify(taken)).not.toContain('raw');
});

test('it is frozen through and through, the raw answer is not', () => {
	for (const part of [taken, taken.warnings, taken.warnings[0]]) expect(Object.isFrozen(part)).toBe(true);
	expect(Reflect.set(taken, 'raw', null)).toBe(false);
	expect(Object.isFrozen(raw)).toBe(false);
});

test('what is nested deeper than a stack reaches is frozen, too', () => {
	let output: readonly unknown[] = [];
	for (let level = 0; level < 100_000; level++) output = [output];
	let inner: unknown = snapshot({ output }, raw).output;
	for (; Array.isArray(inner); inner = inner[0])
		if (!Object.isFrozen(inner)) expect.unreachable('a level is not frozen');
});
