import assert from 'node:assert/strict';
import type { CapabilityManifest } from '@anybrowser/core';
import { assertOpen } from '../assert-open.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { inSessionOnPage } from '../on-page.ts';

const products = {
	type: 'object',
	properties: {
		products: {
			type: 'array',
			items: {
				type: 'object',
				properties: { name: { type: 'string' }, price: { type: 'number' } },
				required: ['name', 'price'],
			},
		},
	},
	required: ['products'],
};
const nowhere = { type: 'object', properties: { submarineDepth: { type: 'number' } }, required: ['submarineDepth'] };

/** Single steps in a session: what is claimed works on the page. */
export function actionChecks(capabilities: CapabilityManifest): ContractCheck[] {
	return [
		{
			name: 'actions: extract fills a JSON Schema from the page',
			needs: ['actions.extract', 'sessions.create'],
			run: inSessionOnPage(async ({ provider }, id) => {
				const { output } = await provider.actions.extract(id, { schema: products, prompt: 'all products' });
				assert.ok(typeof output === 'object' && output !== null && 'products' in output);
				assert.ok(Array.isArray(output.products) && output.products.length > 1);
				for (const product of output.products) {
					assert.equal(typeof product.name, 'string');
					assert.equal(typeof product.price, 'number');
				}
			}),
		},
		{
			name: 'actions: extract of what the page does not have is action_failed',
			needs: ['actions.extract', 'sessions.create'],
			run: inSessionOnPage(async ({ provider }, id) => {
				await expectError('action_failed', provider.actions.extract(id, { schema: nowhere }));
			}),
		},
		{
			name: 'actions: goto opens a page; one that does not load is action_failed',
			needs: ['actions.goto', 'sessions.create'],
			async run({ provider, backend }) {
				// Without a page to start with, so that only goto can have opened the one that is read.
				const { id } = await provider.create();
				await provider.actions.goto(id, backend.pageUrl);
				if (capabilities['actions.extract'] !== 'none') await provider.actions.extract(id, { schema: products });
				const error = await expectError('action_failed', provider.actions.goto(id, backend.brokenUrl));
				assert.ok(error.message.length > 20, error.message);
				await provider.close(id);
			},
		},
		{
			name: 'actions: evaluate takes an expression, statements and a function of args',
			needs: ['actions.evaluate', 'sessions.create'],
			run: inSessionOnPage(async ({ provider, backend }, id) => {
				const results = [
					await provider.actions.evaluate(id, { script: 'document.title' }),
					await provider.actions.evaluate(id, { script: 'const t = document.title; return t' }),
					await provider.actions.evaluate(id, { script: '({ a }) => a + document.title', args: { a: '' } }),
				];
				for (const { output } of results) assert.equal(output, backend.expectedTitle);
				await expectError('action_failed', provider.actions.evaluate(id, { script: 'nowhere.to.be.found' }));
			}),
		},
		{
			name: 'actions: evaluate gives what the script gives, also where the page has a JSON of its own',
			needs: ['actions.evaluate', 'sessions.create'],
			run: inSessionOnPage(async ({ provider }, id) => {
				const script = "Array.prototype.toJSON = () => 'changed'; return [1, 2]";
				assert.deepEqual((await provider.actions.evaluate(id, { script })).output, [1, 2]);
			}),
		},
		{
			name: 'actions: screenshot is a PNG, and of the whole page when asked for',
			needs: ['actions.screenshot', 'sessions.create'],
			run: inSessionOnPage(async ({ provider }, id) => {
				for (const fullPage of [undefined, false, true]) {
					const { output } = await provider.actions.screenshot(id, { fullPage });
					assert.deepEqual([...output.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47], 'it is a PNG');
					assert.ok(output.length > 100);
				}
			}),
		},
		...(capabilities['session.url'] === 'emulated'
			? [
					{
						name: 'actions: a session whose start page does not load is closed, and the error is action_failed',
						async run({ provider, backend }: ContractFixture) {
							await expectError('action_failed', provider.create({ url: backend.brokenUrl }));
							await assertOpen({ backend }, []);
						},
					},
				]
			: []),
	];
}
