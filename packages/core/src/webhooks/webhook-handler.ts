import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { ReceivedWebhook, WebhookRequest } from '../contract/webhook.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { tellTask } from '../polling/told-tasks.ts';
import { readWebhookBody } from './read-webhook-body.ts';
import { SeenDeliveries } from './seen-deliveries.ts';
import type { WebhookHandlerOptions } from './webhook-handler-options.ts';

/** The end of a run may be stored, and its video with it, a while before it is told. */
const defaultMaxAgeMs = 10 * 60_000;
const defaultMaxBytes = 4 * 1_048_576;
const defaultTimeoutMs = 10_000;

const bodyStatuses = { 'too large': 413, 'too late': 408, 'broken off': 400 } as const;

/** Makes what receives a provider's webhooks; `browsers.webhooks.handler` says how it answers. */
export function webhookHandler(
	provider: BrowserSessionProvider,
	options: WebhookHandlerOptions,
): (request: Request) => Promise<Response> {
	const { onTask, apiKeys = [], maxAge = defaultMaxAgeMs } = options;
	const bounds = { maxBytes: options.maxBodyBytes ?? defaultMaxBytes, timeoutMs: options.timeout ?? defaultTimeoutMs };
	const seen = new SeenDeliveries(maxAge, systemClock);

	return async request => {
		if (request.method !== 'POST') return refusal(405, 'a webhook is a POST', { allow: 'POST' });
		const body = await readWebhookBody(request, bounds);
		if (typeof body === 'string') return refusal(bodyStatuses[body], `the body is ${body}`);
		const received = await receive(provider, { headers: request.headers, body }, apiKeys);
		if (received instanceof Response) return received;
		const { task, deliveryId, ageMs } = received;
		if (ageMs !== null && Math.abs(ageMs) > maxAge) return refusal(403, 'the webhook is too old');
		if (!seen.add(deliveryId)) return refusal(409, 'the webhook came before');
		tellTask(provider, task, body.byteLength);
		try {
			await onTask?.(task);
		} catch (error) {
			seen.forget(deliveryId);
			throw error;
		}
		return new Response(null, { status: 204 });
	};
}

/** Reads a webhook with each key in turn. @returns A refusal for one that is not the vendor's, or tells of no task. */
async function receive(
	provider: BrowserSessionProvider,
	webhook: WebhookRequest,
	apiKeys: readonly string[],
): Promise<ReceivedWebhook | Response> {
	const keys = [undefined, ...apiKeys];
	let unusable: AnyBrowserError | undefined;
	let isForged = false;
	for (const apiKey of keys) {
		try {
			return await provider.webhooks.receive(webhook, apiKey === undefined ? undefined : { apiKey });
		} catch (error) {
			if (AnyBrowserError.is(error, 'invalid_response')) return refusal(422, 'the webhook tells of no task');
			if (AnyBrowserError.is(error, 'authentication')) isForged = true;
			// A provider without a key of its own may still have those that are given here.
			else if (AnyBrowserError.is(error, 'configuration')) unusable = error;
			else throw error;
		}
	}
	if (!isForged && unusable) throw unusable;
	return refusal(401, 'the webhook is not signed with a key that is known here');
}

/** What is told says nothing of what would have been right. */
function refusal(status: number, error: string, headers: Readonly<Record<string, string>> = {}): Response {
	return Response.json({ error }, { status, headers });
}
