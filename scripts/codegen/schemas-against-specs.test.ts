import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { type Json, type JsonObject, objectAt } from './json.ts';
import { mapSchema, mapValues } from './map-schema.ts';
import { readSpec } from './read-spec.ts';
import { targets } from './targets.ts';
import { arbitraryValues } from './testing/arbitrary-value.ts';
import { loadSchemas } from './testing/load-schemas.ts';
import { arbitraryMutation, mutateValue } from './testing/mutate-value.ts';
import { type Tolerance, tolerances } from './testing/tolerances.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = 20_261_120;
const runsEach = 250;

/** A sample on which something is wrong; the smallest that could be found. */
interface Finding {
	readonly schema: string;
	readonly what: string;
	readonly sample: string;
}

const findings: Finding[] = [];
/** How many samples each tolerance was needed for. */
const seen = new Map<string, number>();
let valid = 0;
let mutated = 0;

describe('the generated schemas, held against their specifications', () => {
	beforeAll(async () => {
		for (const { name, spec } of targets) compare(name, await readSpec(join(root, spec)), await loaded(spec));
	}, 300_000);

	test('were tried on enough samples', () => {
		expect(valid + mutated).toBeGreaterThan(20_000);
		expect(Math.min(valid, mutated)).toBeGreaterThan(10_000);
	});

	test('alter no value, and refuse and accept what they should', () => {
		expect(findings).toEqual([]);
	});

	test('need every tolerance that is listed', () => {
		expect([...seen.keys()].sort()).toEqual(tolerances.map(each => each.name).sort());
	});
});

/** A key that only an attacker sends. JSON can hold it, and keeping it would be worse than losing it. */
test('drop a field called __proto__ and no other', async () => {
	const schemas = await loaded('specs/smooth.openapi.yaml');
	const value: unknown = JSON.parse('{"id":"1","status":"done","__proto__":{"a":1},"constructor":2,"toString":3}');
	const parsed = schemas['zTask']?.parse(value);
	expect(Object.keys(parsed as object)).toEqual(['id', 'status', 'constructor', 'toString']);
});

async function loaded(spec: string): Promise<Record<string, ZodMiniType>> {
	return loadSchemas(await readSpec(join(root, spec)));
}

function compare(provider: string, spec: JsonObject, schemas: Record<string, ZodMiniType>): void {
	const components = objectAt(spec, 'components', 'schemas');
	const values = arbitraryValues(components);
	const strict = validators(components, []);
	const relaxed = validators(components, tolerances);
	const without = new Map(
		tolerances.map(each => [
			each.name,
			validators(
				components,
				tolerances.filter(other => other !== each),
			),
		]),
	);

	for (const [exported, schema] of Object.entries(schemas)) {
		const name = exported.slice(1);
		const hold = (sample: Json): string | undefined => {
			const isValid = strict(name)(sample);
			const before = structuredClone(sample);
			const parsed = schema.safeParse(sample);
			if (parsed.success && !isDeepStrictEqual(parsed.data, before)) return 'is altered';
			if (!isDeepStrictEqual(sample, before)) return 'is altered in place';
			if (isValid && !parsed.success) return 'is valid and refused';
			if (parsed.success && !relaxed(name)(sample)) return 'is invalid and accepted, without a reason that is listed';
			if (parsed.success && !isValid) {
				for (const [tolerance, validator] of without) {
					if (!validator(name)(sample)) seen.set(tolerance, (seen.get(tolerance) ?? 0) + 1);
				}
			}
			return undefined;
		};
		const check = (samples: fc.Arbitrary<Json>): void => {
			const property = fc.property(samples, sample => {
				const what = hold(sample);
				if (what !== undefined) throw new Error(what);
			});
			const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: runsEach });
			if (!failed) return;
			const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
			findings.push({ schema: `${provider} ${name}`, what, sample: JSON.stringify(counterexample?.[0]) });
		};
		check(
			values(name).map(value => {
				valid += 1;
				// Otherwise nothing would have been tried.
				if (!strict(name)(value)) throw new Error(`${provider} ${name}: not valid: ${JSON.stringify(value)}`);
				return value;
			}),
		);
		const mutations = fc.array(arbitraryMutation, { minLength: 1, maxLength: 2 });
		check(
			fc.tuple(values(name), mutations).map(([value, changes]) => {
				mutated += 1;
				return changes.reduce(mutateValue, value);
			}),
		);
	}
}

/** The specification's schemas, as compiled by ajv, without what is tolerated. */
function validators(components: JsonObject, without: readonly Tolerance[]): (name: string) => ValidateFunction {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const relax = (schema: JsonObject) => without.reduce((relaxed, tolerance) => tolerance.relax(relaxed), schema);
	const schemas = mapValues(components, schema => mapSchema(schema, relax));
	ajv.addSchema({ $id: 'spec', components: { schemas } });
	const compiled = new Map<string, ValidateFunction>();
	return name => {
		const validator = compiled.get(name) ?? ajv.compile({ $ref: `spec#/components/schemas/${name}` });
		compiled.set(name, validator);
		return validator;
	};
}
