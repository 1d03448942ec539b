import type { ValidationItem } from '../guard/validation-item.ts';

const places: Readonly<Record<string, string>> = { query: 'querystring', path: 'params', header: 'headers' };

/** A value that is refused, as Browserbase words it: `body/timeout must be <= 21600`. */
export function validationMessage({ type, loc, ctx }: ValidationItem): string {
	const [place = 'body', ...steps] = loc.map(String);
	const path = [places[place] ?? place, ...steps];
	if (type === 'missing' && steps.length > 0) {
		return `${path.slice(0, -1).join('/')} must have required property '${path.at(-1)}'`;
	}
	return `${path.join('/')} ${demand(type, ctx ?? {})}`;
}

function demand(type: string, limits: Readonly<Record<string, unknown>>): string {
	switch (type) {
		case 'missing':
			return 'must be there';
		case 'greater_than_equal':
			return `must be >= ${limits['ge']}`;
		case 'less_than_equal':
			return `must be <= ${limits['le']}`;
		case 'string_too_short':
			return `must NOT have fewer than ${limits['min_length']} characters`;
		case 'string_too_long':
			return `must NOT have more than ${limits['max_length']} characters`;
		case 'enum':
		case 'literal_error':
			return 'must be equal to one of the allowed values';
		case 'string_pattern_mismatch':
			return `must match pattern "${limits['pattern']}"`;
		default:
			return `must be ${types[type] ?? 'as its schema says'}`;
	}
}

const types: Readonly<Record<string, string>> = {
	string_type: 'string',
	int_type: 'integer',
	float_type: 'number',
	bool_type: 'boolean',
	dict_type: 'object',
	list_type: 'array',
	json_invalid: 'JSON',
};
