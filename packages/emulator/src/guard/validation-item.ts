import type { Finding } from './finding.ts';

/** One item of a 422 body, as FastAPI writes it. */
export interface ValidationItem {
	readonly type: string;
	readonly loc: (string | number)[];
	readonly msg: string;
	readonly input: unknown;
	readonly ctx?: Record<string, unknown>;
}

type Wording = (limit: unknown) => { type: string; msg: string; ctx?: Record<string, unknown> };

const typeNames: Record<string, [name: string, words: string]> = {
	string: ['string_type', 'string'],
	integer: ['int_type', 'integer'],
	number: ['float_type', 'number'],
	boolean: ['bool_type', 'boolean'],
	object: ['dict_type', 'dictionary'],
	array: ['list_type', 'list'],
};

const wordings: Record<string, Wording> = {
	required: () => ({ type: 'missing', msg: 'Field required' }),
	minimum: ge => ({ type: 'greater_than_equal', msg: `Input should be greater than or equal to ${ge}`, ctx: { ge } }),
	maximum: le => ({ type: 'less_than_equal', msg: `Input should be less than or equal to ${le}`, ctx: { le } }),
	minLength: min => tooShort('string', min, 'characters'),
	maxLength: max => tooLong('string', max, 'characters'),
	minItems: min => tooShort('', min, 'items'),
	maxItems: max => tooLong('', max, 'items'),
	minProperties: min => tooShort('', min, 'items'),
	maxProperties: max => tooLong('', max, 'items'),
	pattern: pattern => ({
		type: 'string_pattern_mismatch',
		msg: `String should match pattern '${pattern}'`,
		ctx: { pattern },
	}),
	enum: limit => {
		const expected = quoteAll(Array.isArray(limit) ? limit : [limit]);
		return { type: 'enum', msg: `Input should be ${expected}`, ctx: { expected } };
	},
	const: limit => ({
		type: 'literal_error',
		msg: `Input should be ${quoteAll([limit])}`,
		ctx: { expected: quoteAll([limit]) },
	}),
	type: limit => {
		const wanted = String(limit)
			.split(/ or |,/)
			.filter(name => name !== 'null');
		const [type, words] = typeNames[wanted[0] ?? ''] ?? ['value_error', 'value'];
		return { type, msg: `Input should be a valid ${words}` };
	},
};

/** A finding in the vendor's words. */
export function toValidationItem(finding: Finding): ValidationItem {
	const wording = wordings[finding.keyword];
	const { type, msg, ctx } = wording
		? wording(finding.limit)
		: { type: 'value_error', msg: `Value error, expected ${finding.expected}`, ctx: undefined };
	const input = finding.got === undefined ? null : finding.got;
	return { type, loc: [...finding.path], msg, input, ...(ctx === undefined ? {} : { ctx }) };
}

function tooShort(kind: string, min: unknown, unit: string): ReturnType<Wording> {
	const what = kind === '' ? 'Value' : 'String';
	return {
		type: kind === '' ? 'too_short' : 'string_too_short',
		msg: `${what} should have at least ${min} ${unit}`,
		ctx: { min_length: min },
	};
}

function tooLong(kind: string, max: unknown, unit: string): ReturnType<Wording> {
	const what = kind === '' ? 'Value' : 'String';
	return {
		type: kind === '' ? 'too_long' : 'string_too_long',
		msg: `${what} should have at most ${max} ${unit}`,
		ctx: { max_length: max },
	};
}

function quoteAll(values: readonly unknown[]): string {
	const quoted = values.map(value => (typeof value === 'string' ? `'${value}'` : String(value)));
	const last = quoted.pop();
	return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : String(last);
}
