import type { RequestOptions } from './request-options.ts';
import type { Task } from './task.ts';

/** A webhook as it came, byte for byte. */
export interface WebhookRequest {
	readonly headers: Headers;
	/** The raw body: one that was parsed and written again has other bytes, and no signature fits it. */
	readonly body: Uint8Array;
}

/** A webhook that surely is the vendor's. */
export interface ReceivedWebhook {
	/** The task that it tells of, as `tasks.get` reads it. */
	readonly task: Task;
	/** The same for every delivery of the same webhook, and for no other webhook. */
	readonly deliveryId: string;
	/**
	 * Milliseconds since the moment that the vendor gives it, by the vendor's clock; negative for one from the future.
	 * `null` where nothing tells.
	 */
	readonly ageMs: number | null;
}

/** What a provider can do with the webhooks of its vendor. */
export interface WebhookOperations {
	/**
	 * Verifies a webhook, and reads it.
	 *
	 * @param request Its `apiKey` is the key under which the task was started. Default: the provider's own.
	 * @throws UnsupportedCapabilityError when the vendor sends none.
	 * @throws AnyBrowserError `authentication` for one that is forged, or was started under another key;
	 * `invalid_response` for one that is the vendor's and tells of no task.
	 */
	receive(webhook: WebhookRequest, request?: RequestOptions): Promise<ReceivedWebhook>;
}
