import fc from 'fast-check';
import { isJsonObject, type Json, type JsonObject, objectAt } from '../../scripts/codegen/json.ts';
import { arbitraryValues } from '../../scripts/codegen/testing/arbitrary-value.ts';
import { arbitraryMutation, mutateValue } from '../../scripts/codegen/testing/mutate-value.ts';

/** One answer of a service that may have gone mad. */
export interface FuzzedAnswer {
	readonly status: number;
	readonly body: string | null;
}

/** An operation of a specification with answers to it, some as promised and most not. */
export interface FuzzedOperation {
	readonly id: string;
	readonly method: string;
	/** Its parameters are groups of their names. */
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
	return operationsOf(spec, 'tolerated', documented =>
		fc.sample(fc.oneof(...arbitraryAnswers(documented)), { seed, numRuns: each }),
	);
}

/** How many bodies the fullest are taken from. */
const toChooseFrom = 60;

/** For every operation its documented statuses; a success with some bodies, the fullest of many, a refusal with one. */
export function documentedOperations(spec: JsonObject, seed: number, each: number): readonly FuzzedOperation[] {
	return operationsOf(spec, 'documented', documented =>
		documented.flatMap(({ status, valid }) => {
			const values = fc.sample(valid, { seed, numRuns: toChooseFrom });
			const texts = values.map(value => (value === undefined || status === 204 ? null : JSON.stringify(value)));
			const fullest = [...new Set(texts)].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0));
			return fullest.slice(0, status < 300 ? each : 1).map(body => ({ status, body }));
		}),
	);
}

function parametersIn(path: string): number {
	return path.split('{').length;
}

/** A status that an operation may answer with, and the bodies that come with it; `undefined` where there is none. */
interface DocumentedStatus {
	readonly status: number;
	readonly valid: fc.Arbitrary<Json | undefined>;
}

function operationsOf(
	spec: JsonObject,
	as: 'tolerated' | 'documented',
	answersOf: (documented: readonly DocumentedStatus[]) => readonly FuzzedAnswer[],
): readonly FuzzedOperation[] {
	const components = objectAt(spec, 'components', 'schemas');
	// Where two paths fit, it is the one with fewer parameters.
	const paths = Object.entries(objectAt(spec, 'paths')).toSorted(
		([one], [other]) => parametersIn(one) - parametersIn(other),
	);
	return paths.flatMap(([path, item]) =>
		methods.flatMap(method => {
			const operation = isJsonObject(item) ? item[method] : undefined;
			if (!isJsonObject(operation)) return [];
			const pattern = new RegExp(`^${path.replace(/\{([^}]+)\}/g, '(?<$1>[^/]+)')}$`);
			const documented = Object.entries(objectAt(operation, 'responses')).map(([name, response]): DocumentedStatus => {
				const schema = schemaOf(spec, response);
				return {
					status: Number(name.replace(/XX$/, '00')) || 500,
					valid:
						schema === undefined
							? fc.constant(undefined)
							: arbitraryValues({ ...components, answer: schema }, as)('answer'),
				};
			});
			const answers = answersOf(documented);
			return [{ id: String(operation['operationId']), method: method.toUpperCase(), path: pattern, answers }];
		}),
	);
}

function arbitraryAnswers(documented: readonly DocumentedStatus[]): readonly fc.WeightedArbitrary<FuzzedAnswer>[] {
	const fromSpec = documented.map(
		({ status, valid }): fc.WeightedArbitrary<FuzzedAnswer> => ({
			arbitrary: bodies(valid).map(text => ({ status, body: status === 204 ? null : text })),
			// What succeeds is read most closely, so most answers do.
			weight: status < 300 ? 12 : 1,
		}),
	);
	const odd = fc.record({ status: fc.constantFrom(200, 201, 202, 400, 404, 500), body: fc.constantFrom(...oddBodies) });
	return [...fromSpec, { arbitrary: odd, weight: 2 }];
}

/** Valid ones, and ones with a few things changed. */
function bodies(valid: fc.Arbitrary<Json | undefined>): fc.Arbitrary<string | null> {
	const mutations = fc.array(arbitraryMutation, { maxLength: 3 });
	return fc
		.tuple(valid, mutations)
		.map(([value, changes]) => (value === undefined ? null : JSON.stringify(changes.reduce(mutateValue, value))));
}

function schemaOf(spec: JsonObject, response: Json | undefined): Json | undefined {
	if (!isJsonObject(response)) return undefined;
	const name = typeof response['$ref'] === 'string' ? (response['$ref'].split('/').at(-1) ?? '') : undefined;
	const resolved = name === undefined ? response : objectAt(spec, 'components', 'responses', name);
	const content = resolved['content'];
	const json = isJsonObject(content) ? content['application/json'] : undefined;
	return isJsonObject(json) ? json['schema'] : undefined;
}
