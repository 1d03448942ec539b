import { expect, test } from 'vitest';
import type { AgentStep } from '../agent/agent-step.ts';
import { ContentStore } from '../kernel/content-store.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { Journal } from './journal.ts';
import { toStepViews } from './to-step-views.ts';

const facts = { provider: 'smooth', kind: 'task', id: 'one', prompt: 'look', sessionId: null } as const;
const click: AgentStep = {
	description: 'Click "Buy"',
	kind: 'click',
	url: 'http://shop.test/',
	startedAt: 5,
	endedAt: null,
	failure: null,
	before: null,
	after: null,
};
const limits = { maxCount: 10, maxSize: 10, maxTotal: 100 };

function setUp() {
	const journal = new Journal(createManualClock());
	return { journal, entry: journal.open(facts, 'running') };
}

test('a step tells what became of it, and one that goes on ends as its task does', () => {
	const { journal, entry } = setUp();
	entry.stepBegins({ ...click, endedAt: 6 });
	entry.stepBegins({ ...click, endedAt: 7, failure: 'It is hidden', url: 'about:blank' });
	entry.stepBegins(click);
	const outcomes = () => entry.steps.map(({ ref, tone, outcome, url }) => [ref, tone, outcome, url]);
	expect(outcomes()).toEqual([
		['step-0', 'good', null, click.url],
		['step-1', 'bad', 'It is hidden', null],
		['step-2', 'busy', null, click.url],
	]);
	const before = journal.revision;
	entry.stepDone();
	expect(journal.revision).toBe(before + 1);
	entry.state('failed', { reason: 'There is no "Buy"' });
	expect(outcomes()[2]).toEqual(['step-2', 'bad', 'There is no "Buy"', click.url]);
	expect(outcomes()[0]).toEqual(['step-0', 'good', null, click.url]);
	expect(entry.timeline.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
		'state running',
		...Array(3).fill('step Click "Buy"'),
		'state failed',
	]);
});

test('the last step of a task that was canceled says so', () => {
	const { entry } = setUp();
	entry.stepBegins(click);
	entry.state('canceled', {});
	expect(entry.steps.map(({ tone, outcome }) => [tone, outcome])).toEqual([['neutral', 'canceled']]);
});

test('a step shows its pages for as long as pages are kept', () => {
	const { journal, entry } = setUp();
	const store = new ContentStore(limits);
	const picture = store.keep(new Uint8Array([1]));
	const html = store.keep(new Uint8Array([2]));
	const { url } = click;
	entry.stepBegins({ ...click, before: { url, picture, html: null }, after: { url, picture: null, html } });
	const addresses = () =>
		toStepViews(entry).map(({ before, after, pageBefore, pageAfter }) => [before, after, pageBefore, pageAfter]);
	const path = '/smooth/one/steps/step-0';
	expect(addresses()).toEqual([[`${path}/before.png`, null, null, `${path}/after.html`]]);
	picture?.drop();
	expect(addresses()).toEqual([[null, null, null, `${path}/after.html`]]);
	for (let count = 0; count < 100; count++) journal.open({ ...facts, id: `other-${count}` }, 'running');
	expect(addresses()).toEqual([[null, null, null, null]]);
});

test('the steps that are kept are the last 200', () => {
	const { entry } = setUp();
	for (let count = 0; count < 203; count++) entry.stepBegins(click);
	expect(entry.steps).toHaveLength(200);
	expect(entry.steps[0]?.ref).toBe('step-3');
});
