import type { BoundedMap, ProviderContext } from '@anybrowser/core/provider';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/types.ts';

/** Smooth's own API as a typed client. */
export type SmoothApi = Client<paths>;

/** The schemas of Smooth's API, by name. */
export type Schemas = components['schemas'];

/** What every operation here works with. */
export interface SmoothContext extends ProviderContext {
	readonly api: SmoothApi;
	/** What this process has made. Smooth keeps sessions and one-shot tasks under one address and doesn't tell which is which. */
	readonly kinds: BoundedMap<string, 'session' | 'task'>;
}
