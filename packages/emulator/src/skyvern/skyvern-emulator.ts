import type { ProviderEmulator } from '../vendor/provider-emulator.ts';
import type { SessionConnector } from '../vendor/session-connector.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** Skyvern's API. */
export interface SkyvernEmulator extends ProviderEmulator {
	/** The last attempts to deliver webhooks, up to 1000, the earliest first. */
	webhooks(): readonly WebhookDelivery[];
	/**
	 * A person goes on with a run that waits for one, as the app lets people do: at a block with `instructions`.
	 *
	 * @throws Error for a run that waits for nobody
	 */
	approve(runId: string): void;
	/**
	 * Reaches sessions' pages in process, for the `cdp` option of a client. A session needs an address for that, which the
	 * option `browserAddress` gives to those of the DOM browser.
	 */
	readonly cdp: SessionConnector;
}
