import { STATUS_CODES } from 'node:http';
import type { ProviderName } from 'anybrowser';

/** The body of a refusal as each service words it; see the facts in the specifications. */
export function errorBody(provider: ProviderName, status: number, message: string): unknown {
	if (provider === 'browserbase') return { statusCode: status, error: STATUS_CODES[status] ?? 'Error', message };
	if (status === 422) {
		return { detail: [{ type: 'value_error', loc: ['body', 'field'], msg: message, input: null }] };
	}
	// What Skyvern didn't expect has no `detail`; what it turns away has one, 503 included.
	return provider === 'skyvern' && status === 500 ? { error: message } : { detail: message };
}
