import { parseArgs } from 'node:util';

export interface KillOptions {
	readonly help: boolean;
	readonly json: boolean;
	readonly kills: number;
	readonly seed: number;
}

/** Reads the command line. @throws Error for what isn't known. */
export function readKillOptions(parameters: readonly string[]): KillOptions {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			kills: { type: 'string', default: '200' },
			seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	const [kills, seed] = [Number(values.kills), Number(values.seed)];
	if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills is a whole number from 1');
	if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed is a whole number from 0');
	return { help: values.help, json: values.json, kills, seed };
}
