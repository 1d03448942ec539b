import type { ErrorObject } from 'ajv';
import { isRecord } from '../json/record.ts';
import { insteadOf } from './instead-of.ts';
import { nearestName } from './nearest-name.ts';
import { shorten } from './shorten.ts';

/** One thing that is wrong with a value, told both to people and to programs. */
export interface Finding {
	/** The way to the place, from `body` or `query` down. */
	readonly path: readonly (string | number)[];
	/** A name that the schema doesn't have, as opposed to a value that it doesn't allow. */
	readonly unknownName: boolean;
	readonly expected: string;
	readonly got: unknown;
	/** The keyword that failed and what it wanted. */
	readonly keyword: string;
	readonly limit: unknown;
}

/** Something that the specification doesn't have. */
export function unknownFinding(path: Finding['path'], expected: string, got: unknown): Finding {
	return { path, unknownName: true, expected, got, keyword: 'unknown', limit: undefined };
}

/** Something that the specification doesn't do without. */
export function missingFinding(path: Finding['path']): Finding {
	return { path, unknownName: false, expected: 'a value', got: undefined, keyword: 'required', limit: path.at(-1) };
}

/** What ajv found wrong with the value at `root`. */
export function toFinding(root: readonly string[], error: ErrorObject): Finding {
	const path = [...root, ...pointerSteps(error.instancePath)];
	const unknown = unknownNameIn(error);
	if (unknown !== undefined) {
		const holder = valueAt(error);
		const got = isRecord(holder) ? holder[unknown] : undefined;
		return unknownFinding([...path, unknown], insteadOf('field', unknown, knownNamesIn(error)), got);
	}
	if (error.keyword === 'required') return missingFinding([...path, String(error.params['missingProperty'])]);
	return { ...describe(error), path };
}

/** The name that an error is about, if it is about one that the schema doesn't have. */
export function unknownNameIn(error: ErrorObject): string | undefined {
	const unknown = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
	return typeof unknown === 'string' ? unknown : undefined;
}

/** The names that the schema of an error does have. */
export function knownNamesIn(error: ErrorObject): readonly string[] {
	return Object.keys(error.parentSchema?.['properties'] ?? {});
}

/** `body.payload.input[0]`. */
export function formatPlace(path: readonly (string | number)[]): string {
	return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function describe(error: ErrorObject): Omit<Finding, 'path'> {
	const { keyword, params } = error;
	const limit =
		params['limit'] ?? params['allowedValues'] ?? params['allowedValue'] ?? params['type'] ?? params['format'];
	const got = valueAt(error);
	return { unknownName: false, expected: wanted(error, limit, got), got, keyword, limit: limit ?? params['pattern'] };
}

/** What a keyword asks for, in words; of many values the one that was probably meant. */
function wanted({ keyword, message }: ErrorObject, limit: unknown, got: unknown): string {
	if (keyword === 'const') return shorten(limit);
	if (keyword === 'type' && Array.isArray(limit)) return `to be ${limit.join(' or ')}`;
	if (keyword !== 'enum') return (message ?? keyword).replace(/^must /, 'to ');
	const names = [limit].flat().filter(value => typeof value === 'string');
	const meant = typeof got === 'string' ? nearestName(got, names) : undefined;
	return meant === undefined ? `one of ${shorten(limit)}` : `one of its values (did you mean "${meant}"?)`;
}

/** The value that an error is about: alternatives keep theirs in `params`. */
function valueAt(error: ErrorObject): unknown {
	return 'value' in error.params ? error.params['value'] : error.data;
}

function pointerSteps(pointer: string): (string | number)[] {
	return pointer
		.split('/')
		.slice(1)
		.map(step => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
