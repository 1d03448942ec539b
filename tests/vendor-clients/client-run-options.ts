import { parseArgs } from 'node:util';

export interface ClientRunOptions {
	readonly help: boolean;
	readonly json: boolean;
	/** Only cases whose name has one of these; all when empty. */
	readonly only: readonly string[];
}

/** Reads the command line. @throws Error for what isn't known. */
export function readClientRunOptions(parameters: readonly string[]): ClientRunOptions {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			only: { type: 'string', multiple: true, default: [] },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	return values;
}
