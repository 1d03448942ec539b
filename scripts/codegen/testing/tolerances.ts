import type { JsonObject } from '../json.ts';

/** A kind of value that a specification refuses and the generated schemas accept. */
export interface Tolerance {
	readonly name: string;
	readonly reason: string;
	/** The specification's schema without what refuses such a value; it is called for every part of it. */
	relax(schema: JsonObject): JsonObject;
}

/** All that the generated schemas accept beyond their specification. There is nothing that they refuse beyond it. */
export const tolerances: readonly Tolerance[] = [
	{
		name: 'another enum value',
		reason: 'a provider adds states and kinds; the mapping makes `unknown` of them',
		relax: ({ enum: _, ...schema }) => schema,
	},
	{
		name: 'another constant',
		reason: 'a constant is an enum that has not grown yet',
		relax: ({ const: _, ...schema }) => schema,
	},
	{
		name: 'another pattern',
		reason: 'times may come with a zone one day; whoever reads them sees to it',
		relax: ({ pattern: _, ...schema }) => schema,
	},
	{
		name: 'out of bounds',
		reason: 'a bound tells a sender what is refused; what was sent to us is there',
		relax: ({ minimum: _, maximum: __, maxProperties: ___, minLength: ____, ...schema }) => schema,
	},
	{
		name: 'a fraction',
		reason: 'a count that turns out to have a fraction is still a number',
		relax: schema => {
			const { type } = schema;
			const widen = (each: unknown) => (each === 'integer' ? 'number' : String(each));
			if (Array.isArray(type)) return { ...schema, type: type.map(widen) };
			return type === 'integer' ? { ...schema, type: 'number' } : schema;
		},
	},
	{
		name: 'several alternatives at once',
		reason: 'without enums and constants alternatives overlap, and the first that fits will do',
		relax: ({ oneOf, ...schema }) => (oneOf === undefined ? schema : { ...schema, anyOf: oneOf }),
	},
	{
		name: 'anything in an unchecked part',
		reason: 'nothing reads it (`x-unchecked`)',
		relax: schema => (schema['x-unchecked'] === true ? {} : schema),
	},
];
