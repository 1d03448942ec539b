import type { AttemptInit } from '../http/call.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

type Send = (path: string, options?: Readonly<Record<string, unknown>>) => unknown;

/**
 * Makes an openapi-fetch client that is bound to one attempt: what the runtime wants sent is part of every request, so an
 * operation can't forget it.
 *
 * @param api The typed client. Its type is kept.
 */
export function bindRequests<Api extends object>(api: Api): (init: AttemptInit) => Api {
	class Bound {
		readonly init: AttemptInit;

		constructor(init: AttemptInit) {
			this.init = init;
		}
	}
	for (const method of methods) {
		Object.defineProperty(Bound.prototype, method, {
			value(this: Bound, path: string, options?: Readonly<Record<string, unknown>>) {
				const headers = options?.['headers'];
				// Assigned, not spread: it is done for every request, and a second spread costs ten times as much.
				const whole = Object.assign({}, this.init, options);
				// An operation's own headers come on top of the call's, and never replace the key.
				if (typeof headers === 'object') Object.assign(whole, { headers: { ...headers, ...this.init.headers } });
				// The cast is sound: openapi-fetch has these methods, and nothing else is called here.
				return (api as Record<string, Send>)[method]?.(path, whole);
			},
		});
	}
	// The cast keeps the client's types: a bound client takes the same paths and options.
	return init => new Bound(init) as unknown as Api;
}
