import assert from 'node:assert/strict';
import { verifyWebhook } from '@anybrowser/skyvern';
import type { Case } from '../case.ts';
import { failsWith } from './fails-with.ts';

const wait = { deadline: 120_000 };

export const webhookCases: readonly Case[] = [
	{
		name: 'a webhook of a task is signed with the key over its raw body, and verifyWebhook reads it',
		async run({ client, site, webhooks, key, provider, note }) {
			const { task } = await client.tasks.run(
				'Look',
				{ url: `${site.url}/`, webhookUrl: `${webhooks.url}/task` },
				wait,
			);
			const { headers, body } = await webhooks.next('/task', 30_000);
			note(`its headers: ${[...headers.keys()].filter(name => name.startsWith('x-')).join(', ')}`);
			const sent = await verifyWebhook(body, headers, key);
			assert.equal(sent.run_id, task.id);
			assert.equal(sent.status, 'completed');
			await failsWith(() => verifyWebhook(`${body} `, headers, key), 'authentication');
			await failsWith(() => verifyWebhook(body, headers, `${key}x`), 'authentication');

			const replay = await provider.runs.retryWebhook(task.id, { url: `${webhooks.url}/again` });
			note(`sent again: ${replay.status_code}`);
			const again = await webhooks.next('/again', 30_000);
			assert.equal((await verifyWebhook(again.body, again.headers, key)).run_id, task.id);
		},
	},
	{
		name: 'a webhook of a workflow run, and of a task of engine 2.0, is signed the same way',
		async run({ client, site, webhooks, key, provider, note }) {
			const { task } = await client.tasks.run(
				'Look',
				{
					url: `${site.url}/`,
					webhookUrl: `${webhooks.url}/v2`,
					providerOptions: { skyvern: { engine: 'skyvern-2.0' } },
				},
				wait,
			);
			const second = await webhooks.next('/v2', 30_000);
			assert.equal((await verifyWebhook(second.body, second.headers, key)).run_id, task.id);
			const run = await provider.runs.downloadFiles({
				navigation_goal: 'Download nothing',
				url: `${site.url}/`,
				webhook_url: `${webhooks.url}/workflow`,
			});
			await run.result(wait);
			const third = await webhooks.next('/workflow', 30_000);
			const sent = await verifyWebhook(third.body, third.headers, key);
			note(`of a workflow run: ${sent.run_type} ${sent.status}`);
			assert.equal(sent.run_id, run.id);
		},
	},
];
