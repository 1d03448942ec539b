import { safeFileName } from '../provider/safe-file-name.ts';

/** Names that a folder can hold side by side: made safe, and numbered from the second of a kind on. */
export function nameFiles(names: readonly string[]): readonly string[] {
	const taken = new Set<string>();
	return names.map(given => {
		const name = safeFileName(given);
		let free = name;
		for (let number = 2; taken.has(folded(free)); number++) free = numberedName(name, number);
		taken.add(folded(free));
		return free;
	});
}

/** A name with a number before its ending: `a (2).csv`. */
export function numberedName(name: string, number: number): string {
	return name.replace(/(\.\w{1,10})?$/, ` (${number})$1`);
}

/** As file systems compare names that know neither upper case nor several forms of one letter. */
function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}
