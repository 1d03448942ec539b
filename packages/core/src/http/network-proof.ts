import { causes } from './causes.ts';

/**
 * What an error of `fetch` proves.
 *
 * - `unsent`: the connection was not made, so nothing was sent.
 * - `untrusted`: it was not made because of the server's certificate. It won't be the next time either.
 * - `notTls`: it was not made because the server speaks another protocol.
 * - `refused`: the platform doesn't send such a request, wherever it goes.
 * - `nothing`: it may have been sent.
 */
export type NetworkProof = 'unsent' | 'untrusted' | 'notTls' | 'refused' | 'nothing';

// Node's, undici's and Bun's names for what only happens while connecting. Others need their `syscall`.
const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused']);
const unsentCalls = /^(?:connect|bind|getaddrinfo|query\w*)$/;
// OpenSSL's names for why a certificate isn't trusted, which is known before anything is sent.
const untrustedCodes =
	/^(?:ERR_TLS_CERT_\w+|CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/;
// What a handshake fails by. The alert that asks for a client's certificate comes after it, so it's not among these.
const handshakeCodes =
	/^ERR_SSL_(?:WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|\w*ALERT_HANDSHAKE_FAILURE|\w*ALERT_PROTOCOL_VERSION|\w*UNRECOGNIZED_NAME)$/;
// What undici doesn't take, before it looks for a connection.
const refusedCodes = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);

// Where there is no code there are words: Deno's, and Node's for a break before the handshake was over.
const words: readonly (readonly [NetworkProof, RegExp])[] = [
	['untrusted', /invalid peer certificate/],
	['unsent', /client error \(Connect\)|before secure TLS connection was established|^Proxy response \(\d+\)/],
	['refused', /^bad port$/],
];

/** Reads what an error of `fetch` proves, whichever platform it is of. */
export function networkProof(error: unknown): NetworkProof {
	for (const current of causes(error)) {
		// Several addresses of one host were tried: all must have failed in the same way.
		const errors = current['errors'];
		if (Array.isArray(errors) && errors.length > 0) {
			const proofs = new Set(errors.map(networkProof));
			return proofs.size === 1 ? networkProof(errors[0]) : proofs.has('nothing') ? 'nothing' : 'unsent';
		}
		const proof = proofOf(current);
		if (proof !== 'nothing') return proof;
	}
	return 'nothing';
}

function proofOf({ code, syscall, message }: Readonly<Record<string, unknown>>): NetworkProof {
	if (typeof syscall === 'string' && unsentCalls.test(syscall)) return 'unsent';
	const isCode = typeof code === 'string';
	// A route that is lost while reading or writing has the same code as one that never was.
	if (isCode && unsentCodes.has(code) && syscall === undefined) return 'unsent';
	if (isCode && untrustedCodes.test(code)) return 'untrusted';
	if (isCode && handshakeCodes.test(code)) return 'notTls';
	if (isCode && refusedCodes.has(code)) return 'refused';
	if (typeof message !== 'string') return 'nothing';
	return words.find(([, pattern]) => pattern.test(message))?.[0] ?? 'nothing';
}
