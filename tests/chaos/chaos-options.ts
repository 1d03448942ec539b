import { parseArgs } from 'node:util';

export interface ChaosCommand {
	readonly help: boolean;
	readonly json: boolean;
	readonly tasks: number;
	readonly workers: number;
	readonly seed: number;
	readonly provider: string | undefined;
	readonly store: string | undefined;
}

/** Reads the command line. @throws Error for what isn't known. */
export function readChaosCommand(parameters: readonly string[]): ChaosCommand {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			tasks: { type: 'string', default: '10000' },
			workers: { type: 'string', default: '4' },
			seed: { type: 'string', default: String(Date.now() % 100_000) },
			provider: { type: 'string' },
			store: { type: 'string' },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	const { help, json, provider, store } = values;
	return {
		help,
		json,
		provider,
		store,
		tasks: count('--tasks', values.tasks),
		workers: count('--workers', values.workers),
		seed: count('--seed', values.seed),
	};
}

function count(name: string, text: string): number {
	if (/^\d+$/.test(text) && Number(text) > 0) return Number(text);
	throw new Error(`${name} is a whole number from 1, got "${text}"`);
}
