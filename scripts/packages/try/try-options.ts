import { parseArgs } from 'node:util';
import type { TryCase } from './try-case.ts';
import type { TryContext } from './try-context.ts';

export interface TryOptions {
	readonly help: boolean;
	readonly json: boolean;
	readonly list: boolean;
	readonly provider: TryContext['provider'];
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
	if (provider !== 'smooth' && provider !== 'skyvern') throw new Error('--provider is smooth or skyvern');
	const isMeant = ({ area, name }: TryCase) =>
		only.length === 0 ||
		only.some(
			part =>
				area === part ||
				`${area}: ${name}`.toLowerCase() === part.toLowerCase() ||
				name.toLowerCase().includes(part.toLowerCase()),
		);
	const cases = all.filter(isMeant);
	if (cases.length === 0) throw new Error(`no case has "${only.join('" or "')}" in its area or name`);
	return { help, json, list, provider, cases };
}
