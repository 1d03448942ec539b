import type { CallScope } from './call-scope.ts';
import { secretsOf } from './call-secrets.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';

/** A call's key, and the headers that go with it; `null` removes one. */
export interface Authorization {
	readonly key: string;
	readonly headers: Readonly<Record<string, string | null>>;
	/** What a message about the call must not show besides the key. */
	readonly secrets: readonly string[];
}

/** What calls that bring nothing of their own are let in by: it is the same for all of them. */
const usual = new WeakMap<HttpRuntimeConfig, Authorization>();

/** What a call is let in by. @throws AnyBrowserError `configuration` when there is no key. */
export function authorize(config: HttpRuntimeConfig, scope: CallScope): Authorization {
	const key = config.resolveKey(scope.apiKey);
	const secrets = secretsOf(scope);
	if (scope.headers !== undefined || secrets.length > 0) return authorizationOf(config, key, scope, secrets);
	const known = usual.get(config);
	if (known?.key === key) return known;
	const authorization = authorizationOf(config, key, scope, secrets);
	usual.set(config, authorization);
	return authorization;
}

function authorizationOf(
	{ authHeader, authPrefix = '', headers }: HttpRuntimeConfig,
	key: string,
	scope: CallScope,
	secrets: readonly string[],
): Authorization {
	return { key, secrets, headers: { [authHeader]: authPrefix + key, ...headers, ...scope.headers } };
}
