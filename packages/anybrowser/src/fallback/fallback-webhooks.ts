import { AnyBrowserError, type WebhookOperations } from '@anybrowser/core';
import { refuseKey } from './failover.ts';
import type { FallbackContext } from './fallback-context.ts';

/** Webhooks are of whichever provider can verify them. */
export function fallbackWebhooks({ routes, name, check }: FallbackContext): WebhookOperations {
	const operation = 'webhooks.receive';
	return {
		async receive(webhook, request) {
			check(operation, () => [operation]);
			const able = routes.all.filter(({ provider }) => provider.capabilities[operation] !== 'none');
			if (able.length > 1) refuseKey(request, operation, name);
			let refusal: unknown;
			for (const route of able) {
				try {
					const received = await route.provider.webhooks.receive(webhook, request);
					const deliveryId = `${route.label}:${received.deliveryId}`;
					return { ...received, deliveryId, task: routes.namespace(route, received.task) };
				} catch (error) {
					// Another one may have signed it.
					if (!AnyBrowserError.is(error, 'authentication')) throw error;
					refusal = error;
				}
			}
			throw refusal;
		},
	};
}
