import type { ErrorObject } from 'ajv';
import { isRecord } from '../json/record.ts';
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

/** What ajv found wrong with the value at `root`. */
export function toFinding(root: readonly string[], error: ErrorObject): Finding {
	const path = [...root, ...pointerSteps(error.instancePath)];
	const unknown = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
	if (typeof unknown === 'string') {
		const known = Object.keys(error.parentSchema?.['properties'] ?? {});
		const expected = known.length > 0 ? `no such field, but one of ${known.join(', ')}` : 'no such field';
		const holder = valueAt(error);
		const got = isRecord(holder) ? holder[unknown] : undefined;
		return { path: [...path, unknown], unknownName: true, expected, got, keyword: error.keyword, limit: undefined };
	}
	if (error.keyword === 'required') {
		const missing = String(error.params['missingProperty']);
		return { ...describe(error), path: [...path, missing], expected: 'a value', got: undefined, limit: missing };
	}
	return { ...describe(error), path };
}

/** `body.payload.input[0]`. */
export function formatPlace(path: readonly (string | number)[]): string {
	return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function describe(error: ErrorObject): Omit<Finding, 'path'> {
	const { keyword, params } = error;
	const limit =
		params['limit'] ?? params['allowedValues'] ?? params['allowedValue'] ?? params['type'] ?? params['format'];
	const rest = keyword === 'enum' || keyword === 'const' ? `: ${shorten(limit)}` : '';
	const expected = `${(error.message ?? keyword).replace(/^must /, 'to ')}${rest}`;
	return { unknownName: false, expected, got: valueAt(error), keyword, limit: limit ?? params['pattern'] };
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
