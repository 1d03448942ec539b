import { expect, test } from 'vitest';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { Journal } from './journal.ts';

function open(journal: Journal, id: string) {
	return journal.open({ provider: 'smooth', kind: 'session', id, prompt: null, sessionId: null }, 'waiting');
}

test('the journal forgets the oldest, and of long stories the beginning', () => {
	const journal = new Journal(createManualClock());
	const first = open(journal, 'first');
	for (let count = 0; count < 600; count++) first.event(`event ${count}`, 200, undefined);
	expect(first.timeline).toHaveLength(500);
	expect(first.timeline.at(-1)?.title).toBe('event 599');
	expect(new Set(first.timeline.map(item => item.ref)).size).toBe(500);
	for (let count = 0; count < 1000; count++) open(journal, String(count));
	expect(journal.find('smooth', 'first')).toBeUndefined();
	expect(first.timeline).toEqual([]);
	expect([journal.entries().length, journal.count]).toEqual([1000, 1001]);
});

test('the journal keeps the pages of the last hundred alone, and none while nobody may look', async () => {
	const journal = new Journal(createManualClock());
	const browser = createStubBrowsers().create();
	const leave = async (id: string) => {
		const entry = open(journal, id);
		const page = await browser.newPage();
		await page.goto('http://ok.test/x');
		entry.attach(page);
		await entry.leave();
		await page.close();
		return entry;
	};
	const unseen = await leave('unseen');
	expect(await unseen.lastSeen()).toBeUndefined();
	const stop = journal.watch();
	const seen = await leave('seen');
	expect(await seen.lastSeen()).toMatchObject({ url: 'http://ok.test/x', title: '/x' });
	for (let count = 0; count < 99; count++) open(journal, String(count));
	expect(await seen.lastSeen()).toBeDefined();
	open(journal, 'one more');
	expect(await seen.lastSeen()).toBeUndefined();
	stop();
	stop();
	expect(await (await leave('later')).lastSeen()).toBeUndefined();
});

test('the journal does not wait for a page that says nothing', async () => {
	const journal = new Journal(createManualClock());
	journal.watch();
	const entry = open(journal, 'stuck');
	const page = await createStubBrowsers().create().newPage();
	const never = () => new Promise<never>(() => undefined);
	entry.attach({ ...page, url: 'http://ok.test/', html: never, title: never, screenshot: never });
	const startedAt = performance.now();
	await entry.leave();
	expect(performance.now() - startedAt).toBeLessThan(2000);
	expect(await entry.lastSeen()).toBeUndefined();
});
