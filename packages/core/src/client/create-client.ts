import type { ConcurrencyOptions } from '../capacity/limited-provider.ts';
import type { CapabilityManifest } from '../contract/capability.ts';
import type { FileOperations } from '../contract/file.ts';
import type { Ledger } from '../contract/ledger.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import { lazyProvider } from './lazy-provider.ts';
import { Sessions } from './sessions.ts';
import { Tasks } from './tasks.ts';
import { Webhooks } from './webhooks.ts';

/** What people work with: the same for every provider. */
export interface Client<Provider extends BrowserSessionProvider = BrowserSessionProvider> {
	/** The provider underneath, with its typed `native` client. */
	readonly provider: Provider;
	readonly capabilities: CapabilityManifest;
	readonly sessions: Sessions;
	readonly tasks: Tasks;
	readonly profiles: Provider['profiles'];
	readonly files: FileOperations;
	readonly webhooks: Webhooks;
}

/** How a client treats what it opens, whichever provider it has. */
export interface ClientOptions {
	/** Where it writes down what it opens, so that `sessions.reap()` closes what was left behind. Default: nowhere. */
	readonly ledger?: Ledger | undefined;
	/** Has it wait for a free browser, instead of failing where too many are open. Default: it doesn't wait. */
	readonly concurrency?: ConcurrencyOptions | undefined;
}

/** Makes a client on top of a provider. Nothing is sent. */
export function createClient<Provider extends BrowserSessionProvider>(
	options: { readonly provider: Provider } & ClientOptions,
): Client<Provider> {
	const { ledger, concurrency } = options;
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
	const tasks = new Tasks(provider);
	return Object.freeze({
		provider,
		capabilities: provider.capabilities,
		sessions: new Sessions(provider, tasks, ledger),
		tasks,
		profiles: provider.profiles,
		files: provider.files,
		webhooks: new Webhooks(provider),
	});
}
