import type { ConcurrencyOptions } from '../capacity/limited-provider.ts';
import type { FileOperations } from '../contract/file.ts';
import type { Ledger } from '../contract/ledger.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { UsageTotals } from '../contract/usage-totals.ts';
import { UsageMeter } from '../usage/usage-meter.ts';
import { clientProfiles, type Logins, type StorageStateOperations } from './client-profiles.ts';
import { lazyProvider } from './lazy-provider.ts';
import { Sessions } from './sessions.ts';
import type { Claims, SupportedBudget, SupportedOperations, SupportedWebhooks } from './supported.ts';
import { Tasks } from './tasks.ts';
import { Webhooks } from './webhooks.ts';

/** What people work with: the same for every provider. */
export interface Client<Provider extends BrowserSessionProvider = BrowserSessionProvider> {
	/** The provider underneath, with its typed `native` client. */
	readonly provider: Provider;
	readonly capabilities: Provider['capabilities'];
	readonly sessions: Sessions<Provider>;
	readonly tasks: Tasks<Provider>;
	readonly profiles: SupportedOperations<
		Provider,
		'profiles',
		Provider['profiles'] & Logins<Provider> & StorageStateOperations
	>;
	readonly files: SupportedOperations<Provider, 'files', FileOperations>;
	readonly webhooks: SupportedWebhooks<Provider>;
	/** What everything that this client has started has used so far, as far as it was told. */
	readonly usage: UsageTotals;
}

/** How a client treats what it opens, whichever provider it has. */
export interface ClientOptions<Provider extends Claims = Claims> {
	/** Where it writes down what it opens, so that `sessions.reap()` closes what was left behind. Default: nowhere. */
	readonly ledger?: Ledger | undefined;
	/** Has it wait for a free browser, instead of failing where too many are open. Default: it doesn't wait. */
	readonly concurrency?: ConcurrencyOptions | undefined;
	/** What it may use before it refuses to start more with `budget_exceeded`. Default: no bound. */
	readonly budget?: SupportedBudget<Provider> | undefined;
}

/**
 * Makes a client on top of a provider. Nothing is sent.
 *
 * @throws AnyBrowserError `configuration` for a budget that is none.
 * @throws UnsupportedCapabilityError for a budget in what the provider doesn't tell.
 */
export function createClient<Provider extends BrowserSessionProvider>(
	options: { readonly provider: Provider } & ClientOptions<Provider>,
): Client<Provider> {
	const { ledger, concurrency, budget } = options;
	const meter = new UsageMeter(options.provider, budget);
	let { provider } = options;
	if (ledger !== undefined) {
		provider = lazyProvider(provider, async inner =>
			(await import('../ledger/recorded-provider.ts')).recordedProvider(inner, ledger),
		);
	}
	if (concurrency !== undefined) {
		provider = lazyProvider(provider, async inner =>
			(await import('../capacity/limited-provider.ts')).limitedProvider(inner, concurrency),
		);
	}
	const tasks = new Tasks(provider, meter);
	const sessions = new Sessions(provider, tasks, { ledger, meter });
	const client: Client = {
		provider,
		capabilities: provider.capabilities,
		sessions,
		tasks,
		profiles: clientProfiles(provider, sessions),
		files: provider.files,
		webhooks: new Webhooks(provider),
		get usage() {
			return meter.totals;
		},
	};
	// The cast only tells what the provider refuses: every operation is there, and refuses by itself.
	return Object.freeze(client) as unknown as Client<Provider>;
}
