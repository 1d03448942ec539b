import type { ErrorCode } from '../errors/error-code.ts';

/** What an HTTP status means where a provider doesn't use it in a way of its own. */
export function codeForStatus(status: number): ErrorCode {
	switch (status) {
		case 401:
			return 'authentication';
		case 402:
			return 'insufficient_credits';
		case 403:
			return 'permission';
		case 404:
		case 410:
			return 'not_found';
		case 408:
			return 'timeout';
		case 409:
			return 'conflict';
		case 429:
			return 'rate_limited';
		default:
			return status >= 500 ? 'provider' : 'invalid_request';
	}
}
