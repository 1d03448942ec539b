import { AnyBrowserError, type ReceivedWebhook, type WebhookRequest } from '@anybrowser/core';
import type { Mutant } from './mutant.ts';
import { patched } from './result-mutants.ts';
import { withChanges } from './wrap-provider.ts';

const received = (change: (webhook: ReceivedWebhook) => Partial<ReceivedWebhook>) =>
	withChanges(({ webhooks }) => ({
		webhooks: {
			async receive(webhook, request) {
				const read = await webhooks.receive(webhook, request);
				return { ...read, ...change(read) };
			},
		},
	}));
const idIn = ({ body }: WebhookRequest) => /"run_id":"([^"]+)"/.exec(new TextDecoder().decode(body))?.[1] ?? '';

/** Webhooks are believed, or told, in a wrong way. */
export const webhookMutants: readonly Mutant[] = [
	{
		name: 'a webhook that is not verified',
		of: ['skyvern'],
		noticedBy: /webhooks: a forged one/,
		mutate: withChanges(({ webhooks, tasks }) => ({
			webhooks: {
				async receive(webhook, request) {
					try {
						return await webhooks.receive(webhook, request);
					} catch (error) {
						if (!AnyBrowserError.is(error, 'authentication') || request?.apiKey) throw error;
						return { task: await tasks.get(idIn(webhook)), deliveryId: crypto.randomUUID(), ageMs: 0 };
					}
				},
			},
		})),
	},
	{
		name: "a webhook verified with another key than the call's",
		of: ['skyvern'],
		noticedBy: /webhooks: a forged one/,
		mutate: withChanges(({ webhooks }) => ({ webhooks: { receive: webhook => webhooks.receive(webhook) } })),
	},
	{
		name: 'a webhook without the output of its task',
		of: ['skyvern'],
		noticedBy: /webhooks: a task's own/,
		mutate: received(({ task }) => ({ task: patched(task, { output: null }) })),
	},
	{
		name: 'a webhook that is always young',
		of: ['skyvern'],
		noticedBy: /webhooks: one that is older/,
		mutate: received(() => ({ ageMs: 0 })),
	},
	{
		name: 'a webhook that is always new',
		of: ['skyvern'],
		noticedBy: /webhooks: one that came before/,
		mutate: received(() => ({ deliveryId: crypto.randomUUID() })),
	},
	{
		name: "a webhook's address that is not sent",
		of: ['skyvern'],
		noticedBy: /wire: task\.webhookUrl/,
		mutate: withChanges(({ tasks }) => ({
			tasks: { create: ({ webhookUrl: _webhookUrl, ...options }, request) => tasks.create(options, request) },
		})),
	},
];
