import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { emulated } from '../testing/emulated.ts';

const pages = {
	'/': '<!doctype html><title>Shop</title><h1>Shop</h1><p>Currency: EUR</p><a href="/offer">The offer</a>',
	'/offer': '<!doctype html><title>Offer</title>',
};

async function onShop() {
	const all = emulated();
	const site = await servePagesForTest(pages);
	const session = await all.client.sessions.create({ url: `${site}/` });
	await session.ready();
	return { ...all, site, session, page: () => all.emulator.skyvern.sessions()[0]?.url };
}

test('act is one single action, and says nothing of what it found', async () => {
	const { session, page, site, sent } = await onShop();
	await session.act('click "The offer"');
	expect(page()).toBe(`${site}/offer`);
	await session.act('click "The submarine"');
	expect(sent('runAction')).toEqual([
		{ url: '', browser_session_id: session.id, action: { type: 'ai_act', intention: 'click "The offer"' } },
		{ url: '', browser_session_id: session.id, action: { type: 'ai_act', intention: 'click "The submarine"' } },
	]);
});

test('questions are extractions: the own actions for them say no to everything, or are not shown the page', async () => {
	const { session, sent } = await onShop();
	expect(await session.validate('Is the title "Shop"?')).toBe(true);
	expect(await session.validate('Is the title "Offer"?')).toBe(false);
	expect(await session.ask('Which currency?')).toBe('EUR');
	expect(await session.ask('Which currency?', { schema: z.object({ currency: z.string() }) })).toEqual({
		currency: 'EUR',
	});
	expect(sent('runAction')).toMatchObject(Array(4).fill({ action: { type: 'extract' } }));
});

test.each([
	[{ answer: 'maybe' }, 'invalid_response'],
	[{ answer: null }, 'action_failed'],
	[null, 'action_failed'],
	[7, 'invalid_response'],
])('an answer of %j to a question of yes or no is %s', async (result, code) => {
	const { provider, emulator } = emulated();
	emulator.faults.add({ operation: 'runAction', status: 200, body: { workflow_run_id: 'wr_1', result } });
	await expect(provider.actions.validate('pbs_1', 'Is it?')).rejects.toMatchObject({
		code,
		operation: 'actions.validate',
	});
});

test('an older server that says 400 of a session that has ended is understood', async () => {
	const { session, emulator, provider } = await onShop();
	const old = { operation: 'runAction', status: 400, body: { detail: 'Cannot act on a blank page' } } as const;
	emulator.faults.add(old);
	await expect(session.act('click it')).rejects.toMatchObject({ code: 'action_failed', status: 400 });
	await session.close();
	emulator.faults.add(old);
	const error = { code: 'session_closed', operation: 'actions.act', status: 400 };
	await expect(provider.actions.act(session.id, 'click it')).rejects.toMatchObject(error);
});
