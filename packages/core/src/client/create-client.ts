import type { CapabilityManifest } from '../contract/capability.ts';
import type { FileOperations } from '../contract/file.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
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

/** Makes a client on top of a provider. Nothing is sent. */
export function createClient<Provider extends BrowserSessionProvider>(options: {
	readonly provider: Provider;
}): Client<Provider> {
	const { provider } = options;
	const tasks = new Tasks(provider);
	return Object.freeze({
		provider,
		capabilities: provider.capabilities,
		sessions: new Sessions(provider, tasks),
		tasks,
		profiles: provider.profiles,
		files: provider.files,
		webhooks: new Webhooks(provider),
	});
}
