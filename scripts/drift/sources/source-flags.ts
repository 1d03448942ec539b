import { targets } from '../../codegen/targets.ts';

/** The providers that can be asked about, each by a flag of its name. */
export const sourceNames: readonly string[] = targets.map(({ name }) => name);

/** The flags in a sentence: `--a, --b and --c`. */
export function sourceFlags(conjunction: 'and' | 'or'): string {
	return new Intl.ListFormat('en-GB', { type: conjunction === 'and' ? 'conjunction' : 'disjunction' }).format(
		sourceNames.map(name => `--${name}`),
	);
}
