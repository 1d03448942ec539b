import { isJsonObject, type Json } from '../../scripts/codegen/json.ts';
import type { FuzzedAnswer } from './fuzzed-answers.ts';

/**
 * The body of an answer. A success tells of what was asked for: under its id, as any service does. Otherwise nothing but
 * the id would be read.
 *
 * @param ids Those in the request's path, by the names of its parameters.
 */
export function aboutWhatWasAsked(
	{ status, body }: FuzzedAnswer,
	ids: Readonly<Record<string, string>>,
): string | null {
	if (body === null || status >= 300) return body;
	const isIdOf = (key: string, parameter: string) => key === 'id' || key === parameter || key.endsWith(`_${parameter}`);
	const replace = (value: Json): Json => {
		if (!isJsonObject(value)) return value;
		const told = Object.entries(value).map(([key, each]): [string, Json] => {
			// Some services put what they tell into an envelope.
			if (key === 'r') return [key, replace(each)];
			const known = Object.entries(ids).find(([parameter]) => typeof each === 'string' && isIdOf(key, parameter));
			return [key, known === undefined ? each : decodeURIComponent(known[1])];
		});
		return Object.fromEntries(told);
	};
	const value = parsed(body);
	return value === undefined ? body : JSON.stringify(replace(value));
}

function parsed(text: string): Json | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
