import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { ScriptRealm } from './script-realm.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

test('sees its window, but has globals of its own', () => {
	const realm = new ScriptRealm({ shown: 'window', Array: 'hidden' }, 1000);
	expect(realm.run(new Script('shown + (Array.from([1]) instanceof Array)'))).toBe('windowtrue');
	expect(realm.run(new Script('Array === [].constructor'))).toBe(true);
	realm.dispose();
});

test('runs what an entry leaves to be done before it returns', () => {
	const done: unknown[] = [];
	const realm = new ScriptRealm({ done: (value: unknown) => done.push(value) }, 1000);
	const script = new Script('Promise.resolve(1).then(value => done(value))');
	realm.enter(() => realm.run(script));
	expect(done).toEqual([1]);
	realm.dispose();
});

test('throws what an entry throws, and when it takes too long', () => {
	const realm = new ScriptRealm({}, 20);
	const failure = new Error('failed');
	expect(() =>
		realm.enter(() => {
			throw failure;
		}),
	).toThrow(failure);
	expect(() => realm.enter(() => realm.run(new Script('while (true);')))).toThrow('20ms');
	realm.dispose();
});

test('ends its timers', async () => {
	let ticks = 0;
	const realm = new ScriptRealm({ tick: () => ticks++ }, 1000);
	realm.run(
		new Script('setInterval(() => tick(), 1); const stopped = setInterval(() => tick(), 1); clearInterval(stopped)'),
	);
	await expect.poll(() => ticks).toBeGreaterThan(1);
	realm.dispose();
	const after = ticks;
	await pause(30);
	expect(ticks).toBe(after);
});
