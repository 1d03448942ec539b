import type { ProviderName } from '../client-config.ts';

/** The body of a refusal as each service words it; see the facts in the specifications. */
export function errorBody(provider: ProviderName, status: number, message: string): unknown {
	if (status === 422) {
		return { detail: [{ type: 'value_error', loc: ['body', 'field'], msg: message, input: null }] };
	}
	// Skyvern's own failures have no `detail`.
	return provider === 'skyvern' && status >= 500 ? { error: message } : { detail: message };
}
