import type { WebhookOperations } from '@anybrowser/core';
import { explainRun } from '../runs/read-run.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { utcDate } from '../wire/utc-date.ts';
import { readSignature, type SkyvernWebhook, verifyWebhook } from './verify-webhook.ts';

/** Skyvern's webhooks: the run as it ended, signed with the key under which it was started. */
export function skyvernWebhooks(context: SkyvernContext): WebhookOperations {
	const { begin, runtime } = context;
	return {
		async receive({ headers, body }, request) {
			const call = begin('webhooks.receive', request);
			const raw = await verifyWebhook(body, headers, runtime.authorize(call.scope).key);
			const sentAt = latestMoment(raw);
			return {
				task: await explainRun(context, call, raw),
				// Only the body is signed, and each body has one signature.
				deliveryId: readSignature(headers).toLowerCase(),
				ageMs: sentAt === null ? null : runtime.serverClock.timeAt(runtime.clock.now()) - sentAt,
			};
		},
	};
}

/**
 * The last moment that the run itself tells, in milliseconds since the epoch. The header `x-skyvern-timestamp` isn't signed:
 * a sender of an old webhook can write anything there.
 */
function latestMoment({ finished_at, modified_at, created_at }: SkyvernWebhook): number | null {
	const moments = [finished_at, modified_at, created_at].flatMap(text => utcDate(text)?.getTime() ?? []);
	return moments.length === 0 ? null : Math.max(...moments);
}
