import type { ErrorObject, FuncKeywordDefinition, SchemaValidateFunction, ValidateFunction } from 'ajv';
import { isRecord } from '../json/record.ts';
import { alternatives } from './close-schema.ts';
import { knownNamesIn, unknownNameIn } from './finding.ts';
import { nearestName } from './nearest-name.ts';

interface Alternatives {
	readonly exclusive: boolean;
	readonly schemas: readonly object[];
}

/**
 * `anyOf` and `oneOf`, reporting what is wrong with the alternative that was meant instead of with all of them:
 * a misspelt field in one kind of event is not an unknown field of every other kind.
 */
export const alternativesKeyword: FuncKeywordDefinition = {
	keyword: alternatives,
	errors: 'full',
	compile({ exclusive, schemas }: Alternatives, _parent, it) {
		let validators: readonly ValidateFunction[] | undefined;
		const validate: SchemaValidateFunction = (data: unknown, context) => {
			// Compiled at first use, as alternatives may contain themselves.
			validators ??= schemas.map(schema => it.self.compile(schema));
			const failures: ErrorObject[][] = [];
			for (const validator of validators) {
				if (!validator(data)) failures.push([...(validator.errors ?? [])]);
			}
			const matches = validators.length - failures.length;
			if (matches === 1 || (matches > 1 && !exclusive)) return true;
			const found = matches > 1 ? [ambiguous(matches, data)] : explain(failures, data);
			validate.errors = found.map(error => place(error, context?.instancePath ?? ''));
			return false;
		};
		return validate;
	},
};

/** An error as seen from outside. Its value goes along in `params`, as ajv overwrites `data` with the outer one. */
function place(error: ErrorObject, outside: string): ErrorObject {
	const params = 'value' in error.params ? error.params : { ...error.params, value: error.data };
	return { ...error, params, instancePath: `${outside}${error.instancePath}` };
}

/** The failures of the alternative that fits best; what kinds of value are possible when none is of the right kind. */
function explain(failures: readonly ErrorObject[][], data: unknown): ErrorObject[] {
	const wrongKind = failures.map(errors => errors.find(isWrongKind));
	if (wrongKind.every(error => error !== undefined)) {
		// A value of the right type that isn't among the possible ones is nearer than any other type.
		const value = wrongKind.find((_, index) => !failures[index]?.some(isWrongType));
		if (value !== undefined) return [value];
		const types = wrongKind.flatMap(error => (error.keyword === 'type' ? [error.params['type']].flat() : []));
		const type = [...new Set(types)].join(' or ');
		return [{ instancePath: '', schemaPath: '', keyword: 'type', params: { type }, message: `must be ${type}`, data }];
	}
	const best = failures
		.filter((_, index) => wrongKind[index] === undefined)
		.sort((a, b) => misfit(a, data) - misfit(b, data));
	const errors = best[0] ?? [];
	// Where not even the kind was recognized, the rest of the faults would be those of something else.
	const unrecognized = errors.filter(error => error.keyword === 'const');
	return unrecognized.length > 0 ? unrecognized : errors;
}

/** The value itself, not something inside it, is of another kind. */
function isWrongKind(error: ErrorObject): boolean {
	return error.instancePath === '' && ['type', 'enum', 'const'].includes(error.keyword);
}

function isWrongType(error: ErrorObject): boolean {
	return error.instancePath === '' && error.keyword === 'type';
}

/** How far a value is from an alternative. */
function misfit(errors: readonly ErrorObject[], data: unknown): number {
	const names = isRecord(data) ? Object.keys(data).length : 0;
	const strange = errors.filter(error => error.instancePath === '' && unknownNameIn(error) !== undefined);
	// An alternative that knows none of the names is not the one that was meant, whatever the others object to.
	const isForeign = names > 0 && strange.length === names;
	return errors.reduce((sum, error) => sum + weigh(error), isForeign ? 1000 : 0);
}

/** Names decide what was meant: another fixed value weighs more than any number of faults, a misspelling less than one. */
function weigh(error: ErrorObject): number {
	if (error.keyword === 'const' || error.keyword === 'enum') return 100;
	const unknown = unknownNameIn(error);
	return unknown !== undefined && nearestName(unknown, knownNamesIn(error)) !== undefined ? 0.5 : 1;
}

function ambiguous(matches: number, data: unknown): ErrorObject {
	const message = `must match exactly one alternative, matches ${matches}`;
	return { instancePath: '', schemaPath: '', keyword: 'oneOf', params: {}, message, data };
}
