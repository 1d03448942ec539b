import type { OperationName } from '../contract/operation-name.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { AttemptInit } from '../http/call.ts';
import type { ProviderContext } from './create-provider-context.ts';
import { ProviderCall } from './provider-call.ts';

/**
 * Begins a call of a provider's method: its deadline is fixed in time now.
 *
 * @param operation One of the contract's operations, or one that only this provider has.
 * @throws AnyBrowserError `invalid_request` for a time or a count that can't be one.
 */
export type Begin<Http, Own extends string = never> = (
	operation: OperationName | Own,
	request?: RequestOptions | undefined,
) => ProviderCall<Http, OperationName | Own>;

/** @param bind Makes the client through which an attempt's request is sent. */
export function beginCalls<Http, Own extends string = never>(
	context: ProviderContext,
	bind: (init: AttemptInit) => Http,
): Begin<Http, Own> {
	return (operation, request) => new ProviderCall(context, bind, operation, context.runtime.open(request));
}
