import { AnyBrowserError } from '@anybrowser/core';
import { isLoopbackHost, nearestName } from '@anybrowser/core/provider';
import type { ServeDevToolsOptions } from './serve-options.ts';

/** The options that have defaults. */
export type ServeSettings = Required<{
	[Name in 'port' | 'host' | 'idleTimeout' | 'openTimeout' | 'maxSessions']: NonNullable<ServeDevToolsOptions[Name]>;
}>;

const names = [
	'port',
	'host',
	'token',
	'session',
	'idleTimeout',
	'openTimeout',
	'maxSessions',
	'proxyEnv',
	'onEvent',
	'clock',
];

/** Fills in what isn't said. @throws AnyBrowserError `configuration` for what can't be. */
export function checkServeOptions(options: ServeDevToolsOptions): ServeSettings {
	for (const name of Object.keys(options)) {
		if (names.includes(name)) continue;
		const nearest = nearestName(name, names);
		throw refuse(`\`${name}\` is no option${nearest === undefined ? '' : `. Did you mean \`${nearest}\`?`}`);
	}
	const {
		port = 9222,
		host = '127.0.0.1',
		token,
		proxyEnv = {},
		idleTimeout = 60_000,
		openTimeout = 300_000,
		maxSessions = 8,
	} = options;
	if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) throw refuse('`port` is a number from 0 to 65535');
	if (typeof host !== 'string' || !isLoopbackHost(host)) {
		throw refuse(
			'`host` is an address of this machine, such as 127.0.0.1: who reaches a browser can do what it can. For others, forward the port',
		);
	}
	if (token !== undefined && !/^[\w-]{16,200}$/.test(token)) {
		throw refuse('`token` has 16 characters at least, of letters, digits, - and _');
	}
	if (typeof proxyEnv !== 'object' || proxyEnv === null) {
		throw refuse('`proxyEnv` is an object of variables, such as `process.env`');
	}
	for (const [name, value] of Object.entries({ idleTimeout, openTimeout })) {
		if (!(Number.isFinite(value) && value > 0)) throw refuse(`\`${name}\` is a number of milliseconds above 0`);
	}
	if (!(Number.isInteger(maxSessions) && maxSessions >= 1)) throw refuse('`maxSessions` is a whole number from 1');
	return { port, host, idleTimeout, openTimeout, maxSessions };
}

function refuse(message: string): AnyBrowserError {
	return new AnyBrowserError('configuration', `serveDevTools: ${message}`);
}
