import assert from 'node:assert/strict';
import type { SessionHandle } from '@anybrowser/core';
import { chromium } from 'playwright-core';
import type { Case, Stage } from '../case.ts';
import { isAtLeast } from '../server-version.ts';
import { failsWith } from './fails-with.ts';

const wait = { deadline: 60_000 };
const orderSchema = {
	type: 'object',
	properties: { title: { type: 'string' }, order: { type: 'number' } },
	required: ['title', 'order'],
};

export const actionCases: readonly Case[] = [
	{
		name: 'extract reads the page of the session, though `url` is empty',
		run: stage =>
			onPage(stage, '/second', async session => {
				const { data } = await session.extract(orderSchema, { prompt: 'the order' });
				assert.deepEqual(data, { title: 'Ferry poster', order: 12 });
			}),
	},
	{
		name: 'extract on a blank page is action_failed (400)',
		async run({ client, note }) {
			await client.sessions.use({}, async session => {
				await session.ready(wait);
				const error = await failsWith(() => session.extract(orderSchema), 'action_failed', 400);
				note(`extract on a blank page: ${error.message}`);
			});
		},
	},
	{
		name: 'an action in an unknown session is 404, an unknown action 422',
		async run({ client, probe }) {
			const session = await client.sessions.create({});
			await client.sessions.close(session.id);
			const action = { type: 'extract', prompt: 'x' };
			const unknown = await probe('POST', '/sdk/run_action', {
				body: { url: '', browser_session_id: 'pbs_0', action },
			});
			assert.equal(unknown.status, 404);
			for (const type of ['goto', 'evaluate', 'screenshot', 'goto_url']) {
				const { status } = await probe('POST', '/sdk/run_action', { body: { url: '', action: { type } } });
				assert.equal(status, 422, type);
			}
		},
	},
	{
		name: 'an action in a session that was closed fails, with 400 or 410',
		async run({ client, probe, note, server }) {
			const session = await client.sessions.create({});
			await session.ready(wait);
			await session.close();
			const { status, body } = await probe('POST', '/sdk/run_action', {
				body: { url: '', browser_session_id: session.id, action: { type: 'extract', prompt: 'x' } },
			});
			note(`an action in a closed session: ${status} ${JSON.stringify(body).slice(0, 160)}`);
			assert.equal(status, isAtLeast(server, '1.0.55') ? 410 : 400);
		},
	},
	{
		name: 'click does what the words say, and so does act',
		run: stage =>
			onPage(stage, '/', async session => {
				const { steps } = stage.provider;
				const { output } = await steps.click(session.id, { prompt: "click 'Place the order'" });
				stage.note(`result of click: ${JSON.stringify(output)}`);
				assert.equal(await session.evaluate("document.querySelector('#state').textContent"), 'State: ordered');
				await session.evaluate("document.querySelector('#state').textContent = 'State: open'");
				assert.equal((await steps.act(session.id, { prompt: "click 'Place the order'" })).output, null);
				assert.equal(await session.evaluate("document.querySelector('#state').textContent"), 'State: ordered');
			}),
	},
	{
		name: 'act that finds nothing to do succeeds, with null',
		run: stage =>
			onPage(stage, '/', async session => {
				const { output } = await stage.provider.steps.act(session.id, { prompt: "click 'Nothing of the kind'" });
				assert.equal(output, null);
			}),
	},
	{
		name: 'click that finds nothing fails',
		run: stage =>
			onPage(stage, '/', async session => {
				const { status, body } = await stage.probe('POST', '/sdk/run_action', {
					body: {
						url: '',
						browser_session_id: session.id,
						action: { type: 'ai_click', selector: '#absent', intention: "click 'Nothing of the kind'", timeout: 2_000 },
					},
				});
				stage.note(`ai_click that finds nothing: ${status} ${JSON.stringify(body).slice(0, 160)}`);
				assert.ok(status === 422 || status === 500, `${status}`);
			}),
	},
	{
		name: 'text is typed and an option chosen',
		run: stage =>
			onPage(stage, '/', async session => {
				const { steps } = stage.provider;
				const typed = await steps.type(session.id, {
					selector: 'input[name=customer]',
					value: 'Ada',
					prompt: "type into 'Customer name' the text 'Ada'",
				});
				stage.note(`result of type: ${JSON.stringify(typed.output)}`);
				assert.equal(await session.evaluate("document.querySelector('input').value"), 'Ada');
				const chosen = await steps.select(session.id, {
					selector: 'select[name=size]',
					value: 'l',
					prompt: "choose in 'Cup size' the option 'Large'",
				});
				stage.note(`result of select: ${JSON.stringify(chosen.output)}`);
				assert.equal(await session.evaluate("document.querySelector('select').value"), 'l');
			}),
	},
	{
		name: 'validate says whether something holds',
		run: stage =>
			onPage(stage, '/', async session => {
				const { steps } = stage.provider;
				const { output } = await steps.validate(session.id, { prompt: "the page says 'Place the order'" });
				// 1.0.56 doesn't ask its model at all: the action's run is over before the question is put.
				const isBroken = isAtLeast(stage.server, '1.0.55');
				if (isBroken) stage.note('fault of this server: validate is always false, and asks nobody');
				assert.equal(output, !isBroken);
				assert.equal((await steps.validate(session.id, { prompt: "the page says 'Sold out'" })).output, false);
			}),
	},
	{
		name: 'locate gives an XPath, or null',
		run: stage =>
			onPage(stage, '/', async session => {
				const { steps } = stage.provider;
				const { output } = await steps.locate(session.id, { prompt: "the button 'Place the order'" });
				assert.match(output ?? '', /button/);
				stage.note(`locate: ${output}`);
				assert.equal((await steps.locate(session.id, { prompt: "the button 'Nothing of the kind'" })).output, null);
			}),
	},
	{
		name: 'prompt asks the model, without the page, and a second step joins the run of the first',
		run: stage =>
			onPage(stage, '/', async session => {
				const { steps } = stage.provider;
				const first = await steps.prompt(session.id, { prompt: 'Say anything' });
				stage.note(`prompt: ${JSON.stringify(first.output)}`);
				assert.match(first.runId, /^wr_/);
				// The same fault as with validate.
				if (isAtLeast(stage.server, '1.0.55')) assert.equal(first.output, null);
				else assert.notEqual(first.output, null);
				const second = await steps.validate(session.id, { prompt: "says 'Harbour'", runId: first.runId });
				assert.equal(second.runId, first.runId);
			}),
	},
	{
		name: 'the run of an action is no run that can be read',
		run: stage =>
			onPage(stage, '/', async session => {
				const { runId } = await stage.provider.steps.act(session.id, { prompt: "click 'Nothing of the kind'" });
				await failsWith(() => stage.client.tasks.get(runId), 'not_found', 404);
				const timeline = await stage.probe('GET', `/runs/${runId}/timeline`);
				stage.note(`timeline of an action's run: ${timeline.status} ${JSON.stringify(timeline.body).slice(0, 80)}`);
			}),
	},
	{
		name: 'goto, evaluate and screenshot, over DevTools at the address of the session',
		run: stage =>
			onPage(stage, '/', async session => {
				await session.goto(`${stage.site.url}/second`);
				assert.equal(await session.evaluate('document.title'), 'Ferry');
				assert.equal(await session.evaluate('return args.a + 1', { a: 41 }), 42);
				const { data } = await session.extract(orderSchema);
				assert.deepEqual(data, { title: 'Ferry poster', order: 12 }, 'the server sees where DevTools went');
				assert.deepEqual([...(await session.screenshot()).slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
				await failsWith(() => session.goto('http://127.0.0.1:9/'), 'action_failed');
				await failsWith(() => session.evaluate("throw new Error('no')"), 'action_failed');
			}),
	},
	{
		name: 'Playwright connects with what the session tells: address and key',
		run: stage =>
			onPage(stage, '/', async session => {
				const { url, headers } = await session.cdp();
				assert.equal(headers['x-api-key'], stage.key);
				const browser = await chromium.connectOverCDP(url, { headers: { ...headers }, timeout: 15_000 });
				try {
					assert.equal(await browser.contexts()[0]?.pages()[0]?.title(), 'Harbour');
				} finally {
					await browser.close();
				}
				assert.equal(await session.evaluate('document.title'), 'Harbour', 'the page outlives the connection');
			}),
	},
];

async function onPage(
	{ client, site }: Stage,
	path: string,
	work: (session: SessionHandle) => Promise<void>,
): Promise<void> {
	await client.sessions.use({ url: `${site.url}${path}` }, async session => {
		await session.ready(wait);
		await session.refresh();
		await work(session);
	});
}
