import fc, { type Arbitrary } from 'fast-check';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/** How many objects deep a value goes at most, where its schema allows that it stops. */
const deepest = 5;

/** Formats of texts that a specification's schemas name. */
const formats: Readonly<Record<string, () => Arbitrary<string>>> = {
	'date-time': () =>
		fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map(date => date.toISOString()),
	uri: () => fc.webUrl(),
};

/**
 * Makes values that are valid under the schemas of a specification.
 *
 * @param as `tolerated`, the default, has fields that the specification doesn't have, and any text for a date or an
 * address; `documented` keeps to its fields and formats.
 */
export function arbitraryValues(
	schemas: JsonObject,
	as: 'tolerated' | 'documented' = 'tolerated',
): (name: string) => Arbitrary<Json> {
	const known = new Map<string, Arbitrary<Json>>();

	const ofComponent = (name: string, depth: number): Arbitrary<Json> => {
		const key = `${name} ${depth}`;
		const arbitrary = known.get(key) ?? of(schemas[name] ?? {}, depth);
		known.set(key, arbitrary);
		return arbitrary;
	};

	const of = (schema: Json, depth: number): Arbitrary<Json> => {
		if (!isJsonObject(schema)) throw new Error(`this is no schema: ${JSON.stringify(schema)}`);
		if (typeof schema['$ref'] === 'string') return ofComponent(schema['$ref'].split('/').at(-1) ?? '', depth);
		if (schema['const'] !== undefined) return fc.constant(schema['const']);
		if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as Json[]));
		const alternatives = schema['anyOf'] ?? schema['oneOf'];
		if (Array.isArray(alternatives)) return fc.oneof(...alternatives.map((each: Json) => of(each, depth)));
		if (Array.isArray(schema['type'])) {
			return fc.oneof(...schema['type'].map((type: Json) => ofType(schema, type, depth)));
		}
		return ofType(schema, schema['type'], depth);
	};

	const ofType = (schema: JsonObject, type: Json | undefined, depth: number): Arbitrary<Json> => {
		const limit = (keyword: string): number | undefined => {
			const value = schema[keyword];
			return typeof value === 'number' ? value : undefined;
		};
		switch (type) {
			case 'null':
				return fc.constant(null);
			case 'boolean':
				return fc.boolean();
			case 'integer':
				return fc.integer(defined({ min: limit('minimum'), max: limit('maximum') }));
			case 'number': {
				const range = defined({ min: limit('minimum'), max: limit('maximum') });
				// JSON has no negative zero.
				return fc.double({ ...range, noNaN: true, noDefaultInfinity: true }).map(value => value + 0);
			}
			case 'string':
				if (as === 'documented' && typeof schema['format'] === 'string') {
					const format = formats[schema['format']];
					if (format) return format();
				}
				if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern']));
				return fc.string(defined({ minLength: limit('minLength'), maxLength: limit('maxLength') ?? 12 }));
			case 'array': {
				const maxLength = depth >= deepest ? 0 : Math.min(limit('maxItems') ?? 3, 3);
				return fc.array(of(schema['items'] ?? {}, depth + 1), { maxLength });
			}
			case 'object':
				return ofObject(schema, depth, limit('maxProperties'));
			default:
				return anything();
		}
	};

	const ofObject = (schema: JsonObject, depth: number, most: number | undefined): Arbitrary<Json> => {
		const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
		const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
		const names = Object.keys(properties).filter(name => depth < deepest || required.includes(name));
		const fields = Object.fromEntries(names.map(name => [name, of(properties[name] ?? {}, depth + 1)]));
		// What the specification doesn't have may come all the same, unless it says that it may not.
		const others = isJsonObject(schema['additionalProperties'])
			? of(schema['additionalProperties'], depth + 1)
			: anything();
		const name = fc.string({ maxLength: 8 }).filter(each => !(each in properties) && each !== '__proto__');
		const hasOthers = as === 'tolerated' || isJsonObject(schema['additionalProperties']);
		const maxKeys = hasOthers ? Math.min(most ?? 2, 2) : 0;
		const extra = fc.dictionary(name, others, { maxKeys, noNullPrototype: true });
		return fc.tuple(extra, fc.record(fields, { requiredKeys: required, noNullPrototype: true })).map(([more, own]) => ({
			...more,
			...own,
		}));
	};

	return name => ofComponent(name, 0);
}

function anything(): Arbitrary<Json> {
	// As it comes over the wire.
	return fc.json({ maxDepth: 2 }).map(text => JSON.parse(text) as Json);
}

/** Without what is undefined, which is not the same as not being there. */
function defined(limits: Readonly<Record<string, number | undefined>>): Record<string, number> {
	return Object.fromEntries(
		Object.entries(limits).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
	);
}
