import type { OperationName } from '@anybrowser/core';
import {
	type Begin,
	type BoundedMap,
	type Credentials,
	type ProviderCall,
	type ProviderContext,
	plainHeaders,
} from '@anybrowser/core/provider';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/types.ts';
import type { Tunnel } from './tunnel/tunnel.ts';

/** Smooth's own API as a typed client. */
export type SmoothApi = Client<paths>;

/** The schemas of Smooth's API, by name. */
export type Schemas = components['schemas'];

/** Operations that only Smooth has. `tools.answer` and `sessions.events` are sent without a call of the user's. */
type OwnOperation =
	| 'extensions.upload'
	| 'extensions.list'
	| 'extensions.delete'
	| 'downloads.get'
	| 'downloads.wait'
	| 'data.delete'
	| 'sessions.events'
	| 'tools.answer';

/** One call of a method of this provider. */
export type SmoothCall = ProviderCall<SmoothApi, OperationName | OwnOperation>;

/** What every operation here works with. */
export interface SmoothContext extends ProviderContext {
	readonly begin: Begin<SmoothApi, OwnOperation>;
	/** What this process has made. Smooth keeps sessions and one-shot tasks under one address and doesn't tell which is which. */
	readonly kinds: BoundedMap<string, 'session' | 'task'>;
	/** What Smooth's list has shown as ended. Smooth doesn't hold reads of it any more. */
	readonly ended: BoundedMap<string, true>;
	/** Sessions that were opened for one task alone. */
	readonly ownSessions: BoundedMap<string, true>;
	/** For `proxy: 'self'`. */
	readonly tunnel: Tunnel | undefined;
}

/** The same context for calls that go with this key and these headers, unless they bring their own. */
export function withCredentials<Context extends Pick<SmoothContext, 'begin'>>(
	context: Context,
	{ apiKey, headers }: Credentials,
): Context {
	const begin: SmoothContext['begin'] = (operation, request) =>
		context.begin(operation, {
			...request,
			apiKey: request?.apiKey ?? apiKey,
			headers: { ...plainHeaders(headers), ...plainHeaders(request?.headers) },
		});
	return { ...context, begin };
}
