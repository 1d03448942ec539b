import { parseArgs } from 'node:util';

export interface BenchOptions {
	readonly help: boolean;
	readonly json: boolean;
	/** The names of the rows to measure, in the table's order. */
	readonly rows: readonly string[];
}

/** Reads the command line. @throws Error for what isn't known. */
export function readBenchOptions(parameters: readonly string[], known: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			only: { type: 'string', multiple: true, default: [] },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	const only = values.only.flatMap(names => names.split(','));
	const stranger = only.find(name => !known.includes(name));
	if (stranger !== undefined) throw new Error(`"${stranger}" is no row. Known: ${known.join(', ')}.`);
	return {
		help: values.help,
		json: values.json,
		rows: known.filter(name => only.length === 0 || only.includes(name)),
	};
}
