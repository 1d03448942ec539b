import type { AttemptFailure } from './attempt-failure.ts';
import { badHeader } from './bad-header.ts';
import { ResponseTooLargeError } from './bounded-body.ts';
import { RefusedRedirectError } from './follow-redirects.ts';
import { type NetworkProof, networkProof } from './network-proof.ts';

/** How far an attempt had come when it threw. */
export interface Progress {
	/** Whether the request was given to `fetch`. */
	readonly isHandedOver: boolean;
	readonly response: Response | undefined;
	readonly headers: Readonly<Record<string, string | null>>;
}

/** What it means that an attempt threw, when it wasn't stopped from this side. */
export function thrownFailure(error: unknown, { isHandedOver, response, headers }: Progress): AttemptFailure {
	if (!isHandedOver) return unmade(error, headers);
	if (error instanceof RefusedRedirectError) return { type: 'invalid', status: 300, reason: error.message };
	if (response === undefined) return unanswered(error, networkProof(error), headers);
	const { status } = response;
	if (error instanceof ResponseTooLargeError) return { type: 'invalid', status, reason: error.message };
	if (error instanceof SyntaxError) {
		const type = response.headers.get('content-type') ?? 'no content type';
		return { type: 'invalid', status, reason: `the answer to status ${status} is not JSON (${type})`, cause: error };
	}
	return { type: 'network', cause: error, neverSent: false };
}

function unanswered(error: unknown, proof: NetworkProof, headers: Progress['headers']): AttemptFailure {
	switch (proof) {
		case 'untrusted':
			return { type: 'network', cause: error, neverSent: true, remedy: untrusted };
		case 'notTls':
			return { type: 'network', cause: error, neverSent: true, remedy: notTls };
		case 'refused':
			return refused(error, headers);
		default:
			return { type: 'network', cause: error, neverSent: proof === 'unsent' };
	}
}

const untrusted =
	"The server's certificate is not trusted here, so nothing was sent. Check `baseUrl`; on Node, NODE_EXTRA_CA_CERTS names the certificate of an authority of your own";
const notTls =
	'The server does not speak TLS as it is spoken here, so nothing was sent. Check whether `baseUrl` begins with http:// or https://';

/** The platform took no such request. */
function refused(error: unknown, headers: Progress['headers']): AttemptFailure {
	const { message } = innermost(error);
	if (message === 'bad port') {
		const reason = "the platform's fetch sends nothing to the port in `baseUrl`, which is reserved for something else";
		return { type: 'local', code: 'configuration', reason, cause: error };
	}
	return unmade(innermost(error), headers);
}

/** No request could be made of what was given. */
function unmade(error: unknown, headers: Progress['headers']): AttemptFailure {
	return {
		type: 'local',
		code: 'invalid_request',
		reason: `nothing was sent: ${whyUnmade(error, headers)}`,
		cause: error,
	};
}

function whyUnmade(error: unknown, headers: Progress['headers']): string {
	const name = badHeader(headers);
	if (name !== undefined)
		return `the header ${JSON.stringify(name)} holds a line break or a character that no header has`;
	return error instanceof Error ? error.message : String(error);
}

function innermost(error: unknown): Error {
	let current = error;
	for (let depth = 0; depth < 5 && current instanceof Error && current.cause instanceof Error; depth++) {
		current = current.cause;
	}
	return current instanceof Error ? current : new Error(String(current));
}
