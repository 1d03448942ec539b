import { expect, test } from 'vitest';
import { type NetworkProof, networkProof } from './network-proof.ts';

const coded = (code: string, syscall?: string) => Object.assign(new Error('x'), { code, ...(syscall && { syscall }) });
const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

// What a real socket does is in the table of failures; here is what no loopback can be made to do, and other platforms' words.
test.each<[string, unknown, NetworkProof]>([
	['Node: refused', failed(coded('ECONNREFUSED', 'connect')), 'unsent'],
	['Node: no such host', failed(coded('ENOTFOUND', 'getaddrinfo')), 'unsent'],
	['Node: connecting took too long', failed(coded('UND_ERR_CONNECT_TIMEOUT')), 'unsent'],
	['Node: no route to connect by', failed(coded('EHOSTUNREACH', 'connect')), 'unsent'],
	['Node: no network to connect by', failed(coded('ENETUNREACH', 'connect')), 'unsent'],
	['Node: the kernel gave up connecting', failed(coded('ETIMEDOUT', 'connect')), 'unsent'],
	['Node: no route any more while reading', failed(coded('EHOSTUNREACH', 'read')), 'nothing'],
	['Node: no route any more while writing', failed(coded('EHOSTUNREACH', 'write')), 'nothing'],
	['Node: no network any more while reading', failed(coded('ENETUNREACH', 'read')), 'nothing'],
	['Node: no network any more while writing', failed(coded('ENETUNREACH', 'write')), 'nothing'],
	['no route, and not said when', failed(coded('EHOSTUNREACH')), 'nothing'],
	['no network, and not said when', failed(coded('ENETUNREACH')), 'nothing'],
	['refused while reading', failed(coded('ECONNREFUSED', 'read')), 'nothing'],
	['Node: the kernel gave up reading', failed(coded('ETIMEDOUT', 'read')), 'nothing'],
	['Node: reset', failed(coded('ECONNRESET', 'read')), 'nothing'],
	['Node: broken pipe', failed(coded('EPIPE', 'write')), 'nothing'],
	['Node: the other side closed', failed(coded('UND_ERR_SOCKET')), 'nothing'],
	[
		'Node: every address refused',
		{ errors: [coded('ECONNREFUSED', 'connect'), coded('ENETUNREACH', 'connect')] },
		'unsent',
	],
	[
		'Node: one address refused, another reset',
		{ code: 'ECONNREFUSED', errors: [coded('ECONNREFUSED', 'connect'), coded('ECONNRESET', 'read')] },
		'nothing',
	],
	[
		'Node: a proxy that does not let through',
		failed(new Error('Proxy response (403) !== 200 when HTTP Tunneling')),
		'unsent',
	],
	['Node: an expired certificate', failed(coded('CERT_HAS_EXPIRED')), 'untrusted'],
	['Node: a certificate for another name', failed(coded('ERR_TLS_CERT_ALTNAME_INVALID')), 'untrusted'],
	['Node: the server asks for a certificate', failed(coded('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')), 'nothing'],
	['Node: garbled after the handshake', failed(coded('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')), 'nothing'],
	['Bun: refused', coded('ConnectionRefused'), 'unsent'],
	[
		'Deno: refused',
		new TypeError(
			'error sending request: client error (Connect): tcp connect error: Connection refused (os error 111)',
		),
		'unsent',
	],
	[
		'Deno: a certificate',
		new TypeError('client error (Connect): invalid peer certificate: UnknownIssuer'),
		'untrusted',
	],
	['Deno: reset', new TypeError('error sending request: client error (SendRequest): connection error'), 'nothing'],
	['a browser, which says nothing', new TypeError('Failed to fetch'), 'nothing'],
	['anything else', 'x', 'nothing'],
])('%s', (_, error, expected) => {
	expect(networkProof(error)).toBe(expected);
});
