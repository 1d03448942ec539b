import { CsvError, parse } from 'csv-parse/sync';
import type { LineProblem, RawLine, RawLines } from './task-line.ts';

interface CsvRow {
	readonly record: Readonly<Record<string, string>>;
	/** `lines`: the line that the row ends in. */
	readonly info: { readonly lines: number };
	readonly raw: string;
}

/** Columns whose values are JSON. */
const jsonColumns = ['options'];

/** Reads CSV whose first row names the columns. An empty cell is left out. */
export function readCsv(text: string): RawLines {
	const lines: RawLine[] = [];
	const problems: LineProblem[] = [];
	let rows: readonly CsvRow[];
	try {
		// The cast is sound: with `info` and `raw` a row comes with both.
		rows = parse(text, {
			columns: true,
			info: true,
			raw: true,
			skip_empty_lines: true,
		}) as unknown as readonly CsvRow[];
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
		return { lines, problems: [{ line, message: `it is not CSV (${error.message})` }] };
	}
	for (const { record, info, raw } of rows) {
		const line = info.lines - (raw.trimEnd().split('\n').length - 1);
		const fields: Record<string, unknown> = {};
		const faults: string[] = [];
		for (const [name, value] of Object.entries(record)) {
			if (value === '') continue;
			const isJson = jsonColumns.includes(name) || (name === 'schema' && value.trimStart().startsWith('{'));
			try {
				fields[name] = isJson ? JSON.parse(value) : value;
			} catch (error) {
				faults.push(`its \`${name}\` is not JSON (${error instanceof Error ? error.message : error})`);
			}
		}
		if (faults.length === 0) lines.push({ line, fields });
		else problems.push(...faults.map(message => ({ line, message })));
	}
	return { lines, problems };
}
