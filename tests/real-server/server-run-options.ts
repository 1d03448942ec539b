import { parseArgs } from 'node:util';
import { defaultServerVersion } from './server-version.ts';

export interface ServerRunOptions {
	readonly help: boolean;
	readonly json: boolean;
	/** The server's version. */
	readonly server: string;
	/** Only cases whose name has one of these; all when empty. */
	readonly only: readonly string[];
}

/** Reads the command line. @throws Error for what isn't known. */
export function readServerRunOptions(parameters: readonly string[]): ServerRunOptions {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			server: { type: 'string', default: defaultServerVersion },
			only: { type: 'string', multiple: true, default: [] },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (!/^\d+(\.\d+)+$/.test(values.server))
		throw new Error(`--server: "${values.server}" is no version, such as 1.0.56.`);
	return { help: values.help, json: values.json, server: values.server, only: values.only };
}
