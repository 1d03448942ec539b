import type { Task, TaskHandle } from '@anybrowser/core';
import type { BoundedMap, ProviderContext } from '@anybrowser/core/provider';
import type { Client } from 'openapi-fetch';
import type { CdpConnections } from './cdp/cdp-connections.ts';
import type { CdpConnector } from './cdp/cdp-connector.ts';
import type { components, paths } from './generated/types.ts';

/** Skyvern's own API as a typed client. */
export type SkyvernApi = Client<paths>;

/** The schemas of Skyvern's API, by name. */
export type Schemas = components['schemas'];

/** What every operation here works with. */
export interface SkyvernContext extends ProviderContext {
	readonly api: SkyvernApi;
	/** What this process has made, to tell it from what an ambiguous create may have made. */
	readonly made: BoundedMap<string, true>;
	/** In which session a run was started: Skyvern's answers don't say. */
	readonly sessionOfRun: BoundedMap<string, string>;
	/** A task as what people hold. */
	readonly handle: (task: Task) => TaskHandle;
	/** How browsers are reached. */
	readonly connector: CdpConnector;
	readonly connections: CdpConnections;
	/** Hosts besides the API's own that the key goes to with a connection. */
	readonly cdpHosts: readonly string[];
	/** Milliseconds for what is done in a browser, where the caller says nothing. */
	readonly timeoutMs: number;
	/** Bytes of one answer, where the provider was told. */
	readonly maxResponseBytes: number | undefined;
}
