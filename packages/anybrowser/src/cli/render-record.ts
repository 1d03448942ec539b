import { terminalLine } from './terminal-text.ts';

/** A thing's fields, one a line; what is empty is left out, and so are warnings, which have been told on stderr. */
export function renderRecord(record: object): string {
	const fields = Object.entries(record).flatMap(([name, value]) => {
		const text = name === 'warnings' ? '' : renderValue(value);
		return text === '' ? [] : [[name, text] as const];
	});
	const width = Math.max(0, ...fields.map(([name]) => name.length));
	return fields.map(([name, text]) => `${name.padEnd(width)}  ${text}`).join('\n');
}

/** A value in one cell. What it holds of a terminal's own language, it shows and doesn't speak. */
export function renderValue(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value) && value.length === 0) return '';
	if (typeof value === 'object') {
		const known = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
		return Object.keys(known).length === 0 ? '' : terminalLine(JSON.stringify(Array.isArray(value) ? value : known));
	}
	return terminalLine(String(value));
}
