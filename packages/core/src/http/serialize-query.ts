import { whyNotJson } from '../json/why-not-json.ts';
import type { Refuse } from './extra-parameters.ts';

/** Writes the parameters of a query, lists as one each. What no query carries is refused. */
export function serializeQuery(query: Readonly<Record<string, unknown>>, refuse: Refuse): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		for (const item of Array.isArray(value) ? value : [value]) {
			if (item === undefined || item === null) continue;
			const text = queryText(item);
			if (text === undefined) {
				throw refuse(`query.${name} is text, a number, true or false, a date, or a list of those, got ${kindOf(item)}`);
			}
			const fault = whyNotJson(text, `query.${name}`);
			if (fault !== undefined) throw refuse(fault);
			search.append(name, text);
		}
	}
	return search.toString();
}

/** How a value is written in a query; `undefined` for what has no one way to be written there. */
function queryText(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	return ['string', 'number', 'boolean', 'bigint'].includes(typeof value) ? String(value) : undefined;
}

function kindOf(value: unknown): string {
	if (value instanceof Date) return 'an invalid date';
	return Array.isArray(value) ? 'a list in a list' : `a value of type ${typeof value}`;
}
