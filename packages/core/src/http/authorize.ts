import type { CallScope } from './call-scope.ts';
import { secretsOf } from './call-secrets.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { createRedactor, type Redactor } from './redactor.ts';

/** A call's key, the headers that go with it (`null` removes one), and what removes the key and the call's secrets from messages. */
export interface Authorization {
	readonly key: string;
	readonly headers: Readonly<Record<string, string | null>>;
	readonly redactor: Redactor;
}

/** What a call is let in by. @throws AnyBrowserError `configuration` when there is no key. */
export function authorize(
	{ authHeader, authPrefix = '', headers, resolveKey }: HttpRuntimeConfig,
	scope: CallScope,
): Authorization {
	const key = resolveKey(scope.apiKey);
	let redactor: Redactor | undefined;
	return {
		key,
		headers: { [authHeader]: authPrefix + key, ...headers, ...scope.headers },
		// Most calls have nothing to remove a key from.
		get redactor() {
			redactor ??= createRedactor([key], secretsOf(scope));
			return redactor;
		},
	};
}
