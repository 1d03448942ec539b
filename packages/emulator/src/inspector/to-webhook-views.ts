import type { Kept, WebhookView } from './inspector-data.ts';
import type { InspectedProvider } from './inspector-sources.ts';
import { toKept } from './to-kept.ts';

/** The webhooks that were sent, each attempt by itself. */
export function toWebhookViews(providers: readonly InspectedProvider[]): Kept<WebhookView> {
	const { items, ...rest } = toKept(providers, 'webhooks', ({ number }) => number);
	return {
		...rest,
		items: items.map(({ headers, body, ...item }) => {
			const isTaken = item.status !== null && item.status >= 200 && item.status < 300;
			return { ...item, tone: isTaken ? 'good' : 'bad', detail: { headers, body: parse(body) } };
		}),
	};
}

/** As data, so that what is secret in it is found by its name. */
function parse(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return body;
	}
}
