import type { WebhookOperations } from '@anybrowser/core';
import type { WebhookRecord } from '../service/records.ts';
import { webhookSignature } from '../service/webhook-signature.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import { toTask } from './to-task.ts';

/** Webhooks: the job as it ended, and when that was, signed with the key as a whole. */
export function memoryWebhooks(context: MemoryContext): WebhookOperations {
	const { begin, runtime } = context;
	return {
		async receive({ headers, body }, request) {
			const call = begin('webhooks.receive', request);
			const { key } = runtime.authorize(call.scope);
			const signature = headers.get('x-memory-signature') ?? '';
			if (!(await webhookSignature.fits(signature, body, key))) {
				throw call.error('authentication', 'webhooks.receive: the signature does not fit the body');
			}
			const told = readJson(body);
			const checked = memoryAnswers.job['~standard'].validate(told?.job);
			if (told === undefined || 'issues' in checked) {
				throw call.error('invalid_response', 'webhooks.receive: the body tells of no job');
			}
			return {
				task: toTask(context, told.job),
				deliveryId: signature,
				ageMs: runtime.serverClock.timeAt(runtime.clock.now()) - Date.parse(told.at),
			};
		},
	};
}

function readJson(body: Uint8Array): WebhookRecord | undefined {
	try {
		// The cast is sound as far as it is relied upon: the job in it is checked.
		return JSON.parse(new TextDecoder().decode(body)) as WebhookRecord;
	} catch {
		return undefined;
	}
}
