import type { Session, SessionHandle } from '@anybrowser/core';
import type { BoundedMap, CallScope, ProviderContext } from '@anybrowser/core/provider';
import type { Client } from 'openapi-fetch';
import type { SessionPumps } from './events/event-reader-registry.ts';
import type { components, paths } from './generated/types.ts';
import type { Tunnel } from './tunnel/tunnel.ts';

/** Smooth's own API as a typed client. */
export type SmoothApi = Client<paths>;

/** The schemas of Smooth's API, by name. */
export type Schemas = components['schemas'];

/** What a single request works with. */
export interface ApiContext extends ProviderContext {
	readonly api: SmoothApi;
	/** What this process has made. Smooth keeps sessions and one-shot tasks under one address and doesn't tell which is which. */
	readonly kinds: BoundedMap<string, 'session' | 'task'>;
	/** What Smooth's list has shown as ended: it isn't held any more when it is read. */
	readonly ended: BoundedMap<string, true>;
}

/** What every operation here works with. */
export interface SmoothContext extends ApiContext {
	/** Who reads the sessions' events. */
	readonly pumps: SessionPumps;
	/** For `proxy: 'self'`. */
	readonly tunnel: Tunnel | undefined;
	/** A session as people hold it, for whom calls are sent with this one's key and headers. */
	readonly handle: (session: Session, scope: Pick<CallScope, 'apiKey' | 'headers'>) => SessionHandle;
}
