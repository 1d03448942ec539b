import { expect, test } from 'vitest';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import type { AgentStep, SeenPage } from './agent-step.ts';
import { StepPictures } from './step-pictures.ts';
import { StepRecording } from './step-recording.ts';

const text = (seen: SeenPage | null) => {
	const content = (seen?.picture ?? seen?.html)?.content;
	return content ? new TextDecoder().decode(content) : null;
};

interface Given {
	/** Whether the browser draws; its pictures are the page's address as bytes. */
	readonly draws?: boolean;
	readonly isWatched?: boolean;
	readonly tellsPictures?: boolean;
	/** The page that has no picture. */
	readonly notShown?: string;
}

async function setUp({ draws = true, isWatched = true, tellsPictures = true, notShown }: Given = {}) {
	const stub = await createStubBrowsers().create().newPage();
	let taken = 0;
	const page: EmulatedPage = {
		...stub,
		get url() {
			return stub.url;
		},
		async screenshot() {
			taken++;
			if (stub.url === notShown) throw new Error('It does not show itself');
			return draws ? new TextEncoder().encode(stub.url) : null;
		},
		async follow(target) {
			if (target === 'nothing') throw new Error('There is nothing to click');
			await stub.goto(`http://ok.test/${target}`);
		},
	};
	const told: string[] = [];
	const steps: AgentStep[] = [];
	const recording = new StepRecording({
		page,
		clock: createManualClock(),
		pictures: new StepPictures(() => isWatched),
		listeners: [
			{
				stepBegins: step => {
					told.push(`begins ${step.description}`);
					steps.push(step);
				},
				stepDone: step => told.push(`done ${step.description}`),
			},
		],
		tellsPictures,
		signal: new AbortController().signal,
	});
	return { recording, told, steps, taken: () => taken };
}

test('a step has the page before and after what was done with it', async () => {
	const { recording, steps, told } = await setUp();
	recording.begin('open', 'goto');
	await recording.page.goto('http://ok.test/home');
	recording.begin('click', 'click');
	await recording.page.follow('next');
	await recording.page.follow('last');
	recording.end();
	expect(steps.map(({ before, after, url }) => [text(before), text(after), url])).toEqual([
		['about:blank', 'http://ok.test/home', 'http://ok.test/home'],
		['http://ok.test/home', 'http://ok.test/last', 'http://ok.test/last'],
	]);
	expect(steps.every(({ endedAt, failure }) => endedAt !== null && failure === null)).toBe(true);
	expect(told).toEqual(['begins open', 'done open', 'begins click', 'done click']);
});

test('a browser that draws nothing has its document kept instead, where a person may look', async () => {
	const { recording, steps } = await setUp({ draws: false });
	recording.begin('open', 'goto');
	await recording.page.goto('http://ok.test/home');
	recording.end();
	expect([steps[0]?.after?.picture, text(steps[0]?.after ?? null)]).toEqual([null, '<title>/home</title>']);
});

test('without a person to look, the picture is taken that the vendor shows, and none where it shows none', async () => {
	const vendor = await setUp({ isWatched: false });
	vendor.recording.begin('open', 'goto');
	await vendor.recording.page.goto('http://ok.test/home');
	expect([vendor.steps[0]?.before, text(vendor.steps[0]?.after ?? null)]).toEqual([null, 'http://ok.test/home']);
	expect(vendor.taken()).toBe(1);
	const nobody = await setUp({ isWatched: false, tellsPictures: false });
	nobody.recording.begin('open', 'goto');
	await nobody.recording.page.goto('http://ok.test/home');
	expect([nobody.steps[0]?.before, nobody.steps[0]?.after, nobody.taken()]).toEqual([null, null, 0]);
});

test('a step failed when what was done last with the page did, or when its task fails without touching the page', async () => {
	const { recording, steps } = await setUp();
	recording.begin('swallowed', 'click');
	await recording.page.follow('nothing').catch(() => {});
	recording.begin('mended', 'click');
	await recording.page.follow('nothing').catch(() => {});
	await recording.page.follow('next');
	recording.begin('fine, though the task fails later', 'click');
	await recording.page.follow('next');
	recording.end({ error: new Error('no such output') });
	recording.begin('thought', 'other');
	recording.end({ error: new Error('lost the thread') });
	const failures = [null, null, null, 'lost the thread'];
	expect(steps.map(({ failure }) => failure)).toEqual(['There is nothing to click', ...failures.slice(1)]);
});

test('whoever is waited for can be told of the step before it is over, and is told once', async () => {
	const { recording, told } = await setUp();
	recording.pause();
	recording.begin('ask', 'other');
	recording.pause();
	recording.pause();
	recording.end();
	expect(told).toEqual(['begins ask', 'done ask']);
});

test('a page that did not show itself before the first thing was done is not shown as it was later', async () => {
	const { recording, steps } = await setUp({ notShown: 'about:blank' });
	recording.begin('open', 'goto');
	await recording.page.goto('http://ok.test/home');
	await recording.page.follow('next');
	expect([steps[0]?.before, text(steps[0]?.after ?? null)]).toEqual([null, 'http://ok.test/next']);
});

test('the picture that somebody was told of stays when the step goes on', async () => {
	const { recording, steps } = await setUp();
	recording.begin('pay', 'click');
	await recording.page.follow('cart');
	await recording.page.follow('pay');
	recording.pause();
	const told = steps[0]?.after ?? null;
	await recording.page.follow('paid');
	await recording.page.follow('thanks');
	expect([text(told), text(steps[0]?.after ?? null)]).toEqual(['http://ok.test/pay', 'http://ok.test/thanks']);
});

test('what is read for the output after the last step is no part of it', async () => {
	const { recording, steps, taken } = await setUp();
	recording.begin('open', 'goto');
	await recording.page.goto('http://ok.test/home');
	const before = taken();
	const error = await recording.page.extract({}).then(
		() => null,
		(reason: unknown) => reason,
	);
	recording.end({ error });
	expect([error, steps[0]?.failure, taken()]).toEqual([expect.any(Error), null, before]);
});

test('only the last steps of a task have pictures', async () => {
	const { recording, steps } = await setUp();
	for (let count = 0; count < 120; count++) {
		recording.begin(`step ${count}`, 'click');
		await recording.page.follow(String(count));
	}
	const shown = steps.filter(({ before, after }) => text(before) !== null && text(after) !== null);
	expect(shown).toEqual(steps.slice(-50));
});

test('a page that never shows itself holds nothing up', async () => {
	const pictures = new StepPictures(() => true);
	const stub = await createStubBrowsers().create().newPage();
	const stuck: EmulatedPage = { ...stub, screenshot: () => new Promise<never>(() => {}) };
	const task = new AbortController();
	const taking = pictures.take(stuck, task.signal);
	task.abort(new Error('over'));
	expect(await taking).toBeNull();
	expect(await pictures.take(stuck, task.signal)).toBeNull();
});

test('a step that was told of as the agent waited, and fails after, is told of again', async () => {
	const { recording, told, steps } = await setUp();
	recording.begin('asks', 'other');
	recording.pause();
	recording.pause();
	recording.end({ error: new Error('Nobody came') });
	recording.begin('goes on', 'other');
	recording.pause();
	recording.end();
	expect(told).toEqual(['begins asks', 'done asks', 'done asks', 'begins goes on', 'done goes on']);
	expect(steps.map(({ failure }) => failure)).toEqual(['Nobody came', null]);
});
