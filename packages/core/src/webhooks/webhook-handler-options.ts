import type { Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { requireBytes, requirePositive } from '../http/call-scope.ts';

/** How webhooks are received. */
export interface WebhookHandlerOptions {
	/**
	 * Told every task that a webhook brings, verified, once. The vendor gets its answer when this has finished. What it
	 * throws comes out of the handler, so that the server answers 500 and the vendor sends the webhook again.
	 */
	readonly onTask?: ((task: Task) => unknown) | undefined;
	/** Keys under which tasks are started besides the provider's own, as `apiKey` of a call. Default: none. */
	readonly apiKeys?: readonly string[] | undefined;
	/**
	 * Milliseconds after its moment for which a webhook is believed; an older one may be sent again by somebody who has seen
	 * it. `Infinity` takes any age. Default: 10 minutes.
	 */
	readonly maxAge?: number | undefined;
	/** Bytes of one webhook. Default: 4 194 304 (4 MiB). */
	readonly maxBodyBytes?: number | undefined;
	/** Milliseconds within which a webhook's body must have come. Default: 10 000. */
	readonly timeout?: number | undefined;
}

const known: Readonly<Record<keyof WebhookHandlerOptions, true>> = {
	onTask: true,
	apiKeys: true,
	maxAge: true,
	maxBodyBytes: true,
	timeout: true,
};

/** @throws AnyBrowserError `invalid_request` for what can't be one, and for names that nothing would be done with. */
export function checkHandlerOptions(options: WebhookHandlerOptions, provider: string): void {
	const operation = 'webhooks.handler';
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	const unknown = Object.keys(options).find(name => !Object.hasOwn(known, name));
	if (unknown !== undefined) {
		throw refuse(`\`${unknown}\` is no option. Known: ${Object.keys(known).join(', ')}`);
	}
	const { onTask, apiKeys, maxAge, maxBodyBytes, timeout } = options;
	if (onTask !== undefined && typeof onTask !== 'function') throw refuse('`onTask` is a function');
	if (apiKeys !== undefined && !Array.isArray(apiKeys)) throw refuse('`apiKeys` is a list of keys');
	if (maxAge !== undefined) requirePositive('maxAge', maxAge);
	if (maxBodyBytes !== undefined) requireBytes('maxBodyBytes', maxBodyBytes);
	if (timeout !== undefined) requirePositive('timeout', timeout);
}
