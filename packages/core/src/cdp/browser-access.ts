import type { ProviderContext } from '../provider/create-provider-context.ts';
import type { ProviderCall } from '../provider/provider-call.ts';
import type { CdpAddress } from './cdp-address.ts';
import type { CdpConnections } from './cdp-connections.ts';
import type { CdpConnection, CdpConnector } from './cdp-connector.ts';

/** What is known of a connection besides itself. */
export interface KnownConnection {
	/** What it was let in by, to be kept out of messages. */
	readonly secrets: readonly string[];
	/** The keys and headers to which the vendor told the session's address. */
	readonly identities: Set<string>;
}

/** What reaching a provider's browsers works with. */
export interface BrowserAccess<Http, Name extends string> {
	readonly context: ProviderContext;
	readonly connector: CdpConnector;
	readonly readAddress: (call: ProviderCall<Http, Name>, sessionId: string) => Promise<CdpAddress>;
	readonly isShareable: boolean;
	readonly keyHosts: readonly string[];
	readonly downloadPath: string | undefined;
	readonly connections: CdpConnections;
	readonly known: WeakMap<CdpConnection, KnownConnection>;
}
