import { parseArgs } from 'node:util';
import type { TryCase } from './try-case.ts';
import { type TriedProvider, triedProviders } from './try-context.ts';

export interface TryOptions {
	readonly help: boolean;
	readonly json: boolean;
	readonly list: boolean;
	readonly provider: TriedProvider;
	readonly cases: readonly TryCase[];
}

/** Reads the command line. @throws Error for what isn't known, and when no case is meant. */
export function readTryOptions(parameters: readonly string[], all: readonly TryCase[]): TryOptions {
	const { values } = parseArgs({
		args: [...parameters],
		options: {
			only: { type: 'string', multiple: true, default: [] },
			provider: { type: 'string', default: 'smooth' },
			list: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	const { only, provider, list, json, help } = values;
	if (!isTried(provider)) throw new Error(`--provider is one of ${triedProviders.join(', ')}`);
	const isMeantBy = (part: string, { area, name }: TryCase) =>
		area === part ||
		`${area}: ${name}`.toLowerCase() === part.toLowerCase() ||
		name.toLowerCase().includes(part.toLowerCase());
	// One that is misspelt beside others would leave out what somebody believes to be tried.
	const unknown = only.find(part => !all.some(each => isMeantBy(part, each)));
	if (unknown !== undefined) throw new Error(`no case has "${unknown}" in its area or name`);
	const cases = only.length === 0 ? all : all.filter(each => only.some(part => isMeantBy(part, each)));
	return { help, json, list, provider, cases };
}

function isTried(name: string): name is TriedProvider {
	return triedProviders.some(each => each === name);
}
