import { isRecord } from '../json/record.ts';

/** What a tool is given by words such as `with city=Paris, days=3`: JSON or names and values; a mere text is `input`. */
export function toolInput(text: string): Readonly<Record<string, unknown>> {
	const trimmed = text.trim();
	if (trimmed === '') return {};
	const json = parse(trimmed);
	if (isRecord(json)) return json;
	const parts = trimmed.split(/\s*(?:,|\band\b)\s*/);
	const pairs = parts.map(part => /^([\w-]+)\s*[=:]\s*(.+)$/s.exec(part));
	if (pairs.every(pair => pair !== null)) {
		return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, parse(value) ?? unquote(value)]));
	}
	return { input: json ?? unquote(trimmed) };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function unquote(text: string): string {
	return text.replace(/^(["“'])(.*)["”']$/s, '$2');
}
