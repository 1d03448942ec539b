import { BlockList, isIP } from 'node:net';
import { ApiError } from '../http/api-error.ts';
import { isLoopbackHost } from '../http/loopback-host.ts';
import type { SkyvernEmulatorOptions } from './skyvern-emulator-options.ts';

const privateNetworks = new BlockList();
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
	['224.0.0.0', 3],
] as const)
	privateNetworks.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
	['::', 127],
	['fc00::', 7],
	['fe80::', 10],
	['ff00::', 8],
] as const)
	privateNetworks.addSubnet(network, bits, 'ipv6');

const internalNames = /(^|\.)(localhost|local|internal|svc)\.?$/;

/** Which addresses inside of networks a request may name. */
type InternalHosts = NonNullable<SkyvernEmulatorOptions['internalHosts']>;

/**
 * An address of a page or of a receiver, as the server goes on with it: with `https://` in front where it has no scheme.
 *
 * @param field The field that it was given in; some refusals name it.
 * @throws ApiError 400 for anything but http and https, and for hosts inside of networks unless they are allowed
 */
export function checkAddress(address: string, field: string, allowed: InternalHosts): string {
	const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0];
	const url = parse(scheme === undefined ? `https://${address}` : address);
	if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
		throw new ApiError(400, `Invalid ${field}: ${address}`);
	}
	checkHost(url, field, allowed);
	return url.href;
}

/** The address of a browser of one's own. @throws ApiError 422 where it is none; 400 for a host that isn't allowed */
export function checkBrowserAddress(address: string, allowed: InternalHosts): void {
	const field = 'browser_address';
	const url = parse(address);
	if (url === null || !['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) {
		const msg = `Value error, ${field} must be an HTTP(S) or WebSocket URL with a host`;
		throw new ApiError(422, [{ type: 'value_error', loc: ['body', field], msg, input: address }]);
	}
	checkHost(url, field, allowed);
}

function parse(address: string): URL | null {
	return URL.canParse(address) ? new URL(address) : null;
}

function checkHost({ hostname }: URL, field: string, allowed: InternalHosts): void {
	const isAllowed = allowed === true || (allowed === 'loopback' && isLoopbackHost(hostname));
	if (isAllowed || !isInternal(hostname)) return;
	throw new ApiError(400, `The host in ${field} is blocked: ${hostname}`);
}

function isInternal(hostname: string): boolean {
	const host = hostname.replace(/^\[|\]$/g, '');
	const version = isIP(host);
	if (version === 0) return internalNames.test(host);
	return privateNetworks.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
