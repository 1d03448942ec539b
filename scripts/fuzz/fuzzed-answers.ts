import fc from 'fast-check';
import { arbitraryValues } from '../codegen/arbitrary-value.ts';
import { isJsonObject, type Json, type JsonObject, objectAt } from '../codegen/json.ts';
import { arbitraryMutation, mutateValue } from '../codegen/mutate-value.ts';

/** One answer of a service that may have gone mad. */
export interface FuzzedAnswer {
	readonly status: number;
	readonly body: string | null;
}

/** An operation of a specification with answers to it, some as promised and most not. */
export interface FuzzedOperation {
	readonly id: string;
	readonly method: string;
	readonly path: RegExp;
	readonly answers: readonly FuzzedAnswer[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];
/** Longer than anybody wants to read in a message. */
const endless = 'x'.repeat(100_000);
const oddBodies = [
	'',
	'null',
	'[]',
	'{}',
	'"text"',
	'{"half":',
	'\u0000\ufffd',
	'<!doctype html><html></html>',
	endless,
];

/** Answers for every operation of a specification, the same ones for the same seed. */
export function fuzzedOperations(spec: JsonObject, seed: number, each: number): readonly FuzzedOperation[] {
	const components = objectAt(spec, 'components', 'schemas');
	return Object.entries(objectAt(spec, 'paths')).flatMap(([path, item]) =>
		methods.flatMap(method => {
			const operation = isJsonObject(item) ? item[method] : undefined;
			if (!isJsonObject(operation)) return [];
			const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
			const answers = fc.sample(fc.oneof(...arbitraryAnswers(spec, operation, components)), { seed, numRuns: each });
			return [{ id: String(operation['operationId']), method: method.toUpperCase(), path: pattern, answers }];
		}),
	);
}

function arbitraryAnswers(
	spec: JsonObject,
	operation: JsonObject,
	components: JsonObject,
): readonly fc.WeightedArbitrary<FuzzedAnswer>[] {
	const fromSpec = Object.entries(objectAt(operation, 'responses')).map(
		([name, response]): fc.WeightedArbitrary<FuzzedAnswer> => {
			const status = Number(name.replace(/XX$/, '00')) || 500;
			const schema = schemaOf(spec, response);
			const body = schema === undefined ? fc.constant(null) : bodies(schema, components);
			// What succeeds is read most closely, so most answers do.
			return {
				arbitrary: body.map(text => ({ status, body: status === 204 ? null : text })),
				weight: status < 300 ? 12 : 1,
			};
		},
	);
	const odd = fc.record({ status: fc.constantFrom(200, 201, 202, 400, 404, 500), body: fc.constantFrom(...oddBodies) });
	return [...fromSpec, { arbitrary: odd, weight: 2 }];
}

/** Valid ones, and ones with a few things changed. */
function bodies(schema: Json, components: JsonObject): fc.Arbitrary<string> {
	const values = arbitraryValues({ ...components, answer: schema })('answer');
	const mutations = fc.array(arbitraryMutation, { maxLength: 3 });
	return fc.tuple(values, mutations).map(([value, changes]) => JSON.stringify(changes.reduce(mutateValue, value)));
}

function schemaOf(spec: JsonObject, response: Json | undefined): Json | undefined {
	if (!isJsonObject(response)) return undefined;
	const name = typeof response['$ref'] === 'string' ? (response['$ref'].split('/').at(-1) ?? '') : undefined;
	const resolved = name === undefined ? response : objectAt(spec, 'components', 'responses', name);
	const content = resolved['content'];
	const json = isJsonObject(content) ? content['application/json'] : undefined;
	return isJsonObject(json) ? json['schema'] : undefined;
}
