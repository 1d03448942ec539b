import { expect, test } from 'vitest';
import { createManualClock } from '../kernel/manual-clock.ts';
import { Journal } from './journal.ts';

const facts = { provider: 'smooth', kind: 'task', id: 'one', prompt: 'look', sessionId: null } as const;
const click = { text: 'Click "Buy"', kind: 'click', url: 'http://shop.test/' } as const;

function setUp() {
	const clock = createManualClock();
	const journal = new Journal(clock);
	return { clock, journal, entry: journal.open(facts, 'running') };
}

test('a step is over when the next one begins, and the last one ends as its task does', async () => {
	const { clock, entry } = setUp();
	entry.step({ ...click, kind: 'goto' });
	await clock.advance(5);
	const last = entry.step(click);
	const outcomes = () => entry.steps.map(({ ref, tone, outcome }) => [ref, tone, outcome]);
	expect(outcomes()).toEqual([
		['step-0', 'good', null],
		['step-1', 'busy', null],
	]);
	entry.state('failed', { reason: 'There is no "Buy"' });
	expect(outcomes()[1]).toEqual(['step-1', 'bad', 'There is no "Buy"']);
	last.end('good');
	expect(last.tone).toBe('bad');
	expect(entry.timeline.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
		'state running',
		'step Click "Buy"',
		'step Click "Buy"',
		'state failed',
	]);
});

test('the last step of a task that was canceled says so', () => {
	const { entry } = setUp();
	const step = entry.step(click);
	entry.state('canceled', {});
	expect([step.tone, step.outcome]).toEqual(['neutral', 'canceled']);
});

test('a step keeps its two pictures for as long as pages are kept, and tells of each', () => {
	const { journal, entry } = setUp();
	const step = entry.step(click);
	const before = journal.revision;
	step.show('before', new Uint8Array([1]));
	step.show('after', new Uint8Array([2]));
	expect(journal.revision).toBe(before + 2);
	expect([step.pictureOf('before'), step.pictureOf('after')]).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
	for (let count = 0; count < 100; count++) journal.open({ ...facts, id: `other-${count}` }, 'running');
	expect([step.pictureOf('before'), step.pictureOf('after')]).toEqual([undefined, undefined]);
});

test('the steps that are kept are the last 200', () => {
	const { entry } = setUp();
	for (let count = 0; count < 203; count++) entry.step(click);
	expect(entry.steps).toHaveLength(200);
	expect(entry.steps[0]?.ref).toBe('step-3');
});
