import { type Place, pathsOf, valueOptions } from './places.ts';

/** Shell code that reads the word before the cursor's: `place` is the command that it names, `last` what came last. */
export function walk(places: readonly Place[]): string {
	return `case "$last" in ${valueOptions(places).join('|')}) last=''; continue;; esac
    last=$word
    case "\${place:+$place }$word" in ${pathsOf(places).join('|')}) place="\${place:+$place }$word";; esac`;
}

/** Shell code for an option's value: one of some, or, with nothing to choose from, a file. */
export function valueCases(places: readonly Place[], offer: (values: readonly string[]) => string, offerFiles: string) {
	const byValues = new Map<string, { readonly values: readonly string[]; readonly patterns: string[] }>();
	for (const { path, options } of places) {
		for (const { text, values } of options.filter(option => option.values.length > 0)) {
			const key = values.join(' ');
			const entry = byValues.get(key) ?? { values, patterns: [] };
			entry.patterns.push(`'${path} ${text}'`);
			byValues.set(key, entry);
		}
	}
	const chosen = [...byValues.values()].map(
		({ values, patterns }) => `    ${patterns.join('|')}) ${offer(values)}; return;;`,
	);
	return `  case "$place $last" in
${chosen.join('\n')}
  esac
  case "$last" in ${valueOptions(places).join('|')}) ${offerFiles}; return;; esac`;
}
