import { parseArgs } from 'node:util';

export interface SoakOptions {
	readonly help: boolean;
	readonly json: boolean;
	/** How long operations are started. */
	readonly seconds: number;
	/** What is done and what goes wrong; when, is the machine's. */
	readonly seed: number;
}

/** Long enough for a session's default time-out of five minutes to pass. */
const defaultSeconds = 330;
const defaultSeed = 20_261_128;

/** Reads the command line. @throws Error for what isn't known. */
export function readSoakOptions(parameters: readonly string[]): SoakOptions {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			seconds: { type: 'string' },
			seed: { type: 'string' },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	return {
		help: values.help,
		json: values.json,
		seconds: readNumber('seconds', values.seconds, defaultSeconds),
		seed: readNumber('seed', values.seed, defaultSeed),
	};
}

function readNumber(name: string, text: string | undefined, byDefault: number): number {
	if (text === undefined) return byDefault;
	if (!/^\d{1,10}$/.test(text) || Number(text) === 0)
		throw new Error(`--${name} is a whole number above 0, not ${text}`);
	return Number(text);
}
