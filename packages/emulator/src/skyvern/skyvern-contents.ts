import { isRecord } from '../json/record.ts';
import type { AccountContents, KeptFile, SentWebhook } from '../vendor/account-contents.ts';
import type { NaiveTime } from './naive-time.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import { signatureHeader } from './webhooks.ts';

/** What an account keeps, for people to see. */
export function skyvernContents({ profiles, files, artifacts, runs }: SkyvernAccount): AccountContents {
	const uploads = () =>
		files.all.map(({ id, name, content }): KeptFile => {
			return { id, name, kind: 'upload', size: content.byteLength, subjectId: null, createdAt: null };
		});
	const left = () =>
		artifacts.all.map(({ id, name, type, content, plan, createdAt }): KeptFile => {
			const [size, subjectId] = [content.byteLength, plan.id];
			return { id, name, kind: type, size, subjectId, createdAt: toEpoch(createdAt) };
		});
	return {
		// Deleted ones too: they are only marked so.
		profiles: () =>
			profiles
				.list(true, '')
				.toReversed()
				.map(({ id, name, createdAt, isDeleted, storage }) => {
					return { id, name, createdAt, changedAt: null, isDeleted, storage };
				}),
		files: () => [...uploads(), ...left()],
		webhooks() {
			const { deliveries, count } = runs.webhooks;
			return deliveries.map((each, index) => toSent(each, count - deliveries.length + index + 1));
		},
	};
}

function toSent({ runId, ...rest }: WebhookDelivery, number: number): SentWebhook {
	const told: unknown = JSON.parse(rest.body);
	const status = isRecord(told) ? told['status'] : undefined;
	const event = typeof status === 'string' ? `run ${status}` : 'run';
	return {
		...rest,
		number,
		subjectId: runId,
		event,
		signatureHeader: signatureHeader in rest.headers ? signatureHeader : null,
	};
}

/** Its times have no zone, and are UTC. */
function toEpoch(time: NaiveTime): number {
	return Date.parse(`${time}Z`);
}
