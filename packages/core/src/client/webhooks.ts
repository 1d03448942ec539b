import type { BrowserSessionProvider } from '../contract/provider.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import { expectWebhooks } from '../polling/told-tasks.ts';
import { checkHandlerOptions, type WebhookHandlerOptions } from '../webhooks/webhook-handler-options.ts';

/** A client's webhooks: how the provider tells that tasks have ended. */
export class Webhooks {
	readonly #provider: BrowserSessionProvider;

	constructor(provider: BrowserSessionProvider) {
		this.#provider = provider;
	}

	/**
	 * What receives the provider's webhooks, as servers of web standards take it: mount it at the address that tasks are
	 * started with as their `webhookUrl`. It verifies each webhook, and settles the waits of this process for its task, which
	 * look at it once a minute only from then on.
	 *
	 * It answers 204 to what it took in, 401 to what is forged, 403 to what is too old, 409 to what came before, 413 to what
	 * is too large, 408 to a body that doesn't come, 405 to anything but a POST, and 422 to what tells of no task. A refused
	 * one settles no wait. The handler rejects with what `onTask` throws, so that the server answers 500 and the vendor sends
	 * it again, and with `configuration` when there is no key, or the body was read already.
	 *
	 * @throws UnsupportedCapabilityError when the provider sends no webhooks.
	 * @throws AnyBrowserError `invalid_request` for options that can't be right.
	 */
	handler(options: WebhookHandlerOptions = {}): (request: Request) => Promise<Response> {
		const { name, capabilities, capabilityNotes } = this.#provider;
		const capability = 'webhooks.receive';
		if (capabilities[capability] === 'none') {
			throw new UnsupportedCapabilityError(name, 'webhooks.handler', capability, capabilityNotes[capability]);
		}
		checkHandlerOptions(options, name);
		expectWebhooks(this.#provider);
		// Only who receives webhooks loads what that takes.
		let handling: Promise<(request: Request) => Promise<Response>> | undefined;
		const load = async () => (await import('../webhooks/webhook-handler.ts')).webhookHandler(this.#provider, options);
		return async request => {
			handling ??= load();
			return (await handling)(request);
		};
	}
}
