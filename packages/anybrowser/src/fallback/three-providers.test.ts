import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { createEmulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { openTestPage } from '@anybrowser/test-kit/test-page';
import { expect, onTestFinished, test } from 'vitest';
import { fallback } from './fallback.ts';

/** One emulator of all three, in this order: the plan of the first allows one browser. */
async function all() {
	const emulator = createEmulator({ browserbase: { concurrentSessions: 1 } });
	const page = await openTestPage();
	onTestFinished(async () => {
		await emulator.close();
		await page.close();
		emulator.assertConforming();
	});
	const provider = fallback([
		browserbase({ apiKey: 'b', fetch: request => emulator.browserbase.fetch(request), cdp: emulator.browserbase.cdp }),
		smooth({ apiKey: 's', fetch: request => emulator.smooth.fetch(request) }),
		skyvern({ apiKey: 'k', fetch: request => emulator.skyvern.fetch(request) }),
	]);
	return { emulator, page, provider };
}

test('a plan whose browsers are all in use leads on to the next, and each session is closed where it is', async () => {
	const { emulator, provider } = await all();
	const first = await provider.create();
	const second = await provider.create();
	expect([first.provider, second.provider]).toEqual(['browserbase', 'smooth']);
	expect(second.warnings[0]?.message).toContain('browserbase could not (rate_limited), so smooth was asked');
	expect((await provider.list()).items.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
	for (const { id } of [first, second]) await provider.close(id);
	const open = Object.values(emulator.providers).flatMap(each => each.sessions().filter(session => session.open));
	expect(open).toEqual([]);
});

test('what one of them lacks is refused by its name, and what all have is done by the first', async () => {
	const { emulator, page, provider } = await all();
	const error = await provider.create({ files: ['some-id'] }).catch(thrown => thrown);
	expect(error).toMatchObject({
		code: 'unsupported',
		message: expect.stringContaining('browserbase: it stores no files'),
	});
	expect(Object.values(emulator.providers).flatMap(each => each.requests())).toEqual([]);
	const client = createClient({ provider });
	const { output, task } = await client.tasks.run('Extract the title', {
		url: page.url,
		schema: { type: 'object', properties: { title: { type: 'string' } } },
	});
	expect(output).toEqual({ title: page.title });
	expect(task.provider).toBe('browserbase');
});

test('a create that may have been executed is asked of nobody else, and its proof finds it', async () => {
	const { emulator, provider } = await all();
	emulator.faults.add({ provider: 'browserbase', operation: 'createSession', drop: 'after' });
	const error = await provider.create().catch(thrown => thrown);
	expect(error.code).toBe('ambiguous_outcome');
	const found = (await error.reconcile()).map(({ id }: { id: string }) => id);
	expect(found).toEqual(emulator.browserbase.sessions().map(({ id }) => `browserbase:${id}`));
	expect([...emulator.smooth.sessions(), ...emulator.skyvern.sessions()]).toEqual([]);
	for (const id of found) await provider.close(id);
});
