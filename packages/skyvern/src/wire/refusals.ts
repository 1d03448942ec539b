import type { ErrorCode } from '@anybrowser/core';
import { hasDetailAlone, type Refusals, type Remedy } from '@anybrowser/core/provider';

/** How Skyvern refuses. */
export const refusals: Refusals = { readStatus, remedyFor, isRefusal: (_status, body) => hasDetailAlone(body) };

/**
 * Skyvern answers a bad or missing key with 403, never with 401. Newer servers say 410 of a session that has ended, and 409
 * when it was to be extended.
 */
function readStatus(status: number, body: unknown): ErrorCode | undefined {
	if (status === 410) return 'session_closed';
	const detail = detailOf(body);
	if (status === 403 && /\bcredentials\b/i.test(detail)) return 'authentication';
	return status === 409 && /\bextended\b.*\b(ended|expired)\b|\b(ended|expired)\b.*\bextended\b/i.test(detail)
		? 'session_closed'
		: undefined;
}

/** What Skyvern says when too much runs at once, and not when requests come too fast. */
const tooManyAtOnce = /\bconcurren/i;

/** Some of Skyvern's 404s have no body at all; of an address that the server doesn't know it says just this. */
function remedyFor(status: number, body: unknown): string | Remedy | undefined {
	if (status === 429 && tooManyAtOnce.test(detailOf(body))) {
		const text =
			'All that the plan allows at once are in use: wait until one has ended, or have it waited for with `concurrency`.';
		return { text, isPassing: true };
	}
	if (status !== 404) return undefined;
	if (detailOf(body) === 'Not Found') {
		return 'The server has no such address: check that `baseUrl` ends with its version (`/v1`), and that a server of your own is new enough (sessions are extended by 1.0.56 or later).';
	}
	const isEmpty = body === undefined || body === null || body === '';
	if (!isEmpty) return undefined;
	return 'Skyvern says no more: check the id, and that it belongs to the organization of this key; where there is no id, check `baseUrl`.';
}

function detailOf(body: unknown): string {
	const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
	return typeof detail === 'string' ? detail : '';
}
