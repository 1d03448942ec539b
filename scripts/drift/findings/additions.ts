import { isJsonObject } from '../../codegen/json.ts';
import type { Change } from '../compare/change.ts';
import type { Difference } from '../compare/difference.ts';
import type { Place } from '../compare/place.ts';
import type { ApiDocument } from '../document/api-document.ts';
import { operationKey, operationsOf } from '../document/operation.ts';
import { basePathOf } from '../document/servers.ts';
import type { Refusals } from './refusals.ts';
import { type AdditionName, speaksOf, withoutScope } from './speaks-of.ts';

const kinds: Readonly<Partial<Record<Change, AdditionName['kind']>>> = {
	'operation-added': 'operation',
	'input-added': 'input',
	'input-values-added': 'input',
	'output-added': 'output',
};

/** By what an input is named that lets the same request be sent twice. */
const repetitionNames = /idempoten|dedup|client.?token/i;

/** Whether something is more than the first document has, and nothing that has to follow from it. */
export function isAddition({ change }: Difference): boolean {
	return kinds[change] !== undefined;
}

/**
 * Gives additions to our slice the change that they mean for us: an answer to a refusal of ours, another repetition that
 * is safe, an operation beside ours. All others stay what they are.
 */
export function weighAddition(slice: ApiDocument, refusals: Refusals): (difference: Difference) => Difference {
	const used = new Set([...operationsOf(slice, basePathOf(slice)).keys()].map(resourceOf));
	const leftOut = leftOutOf(slice);
	return difference => {
		const { change, place, message } = difference;
		const kind = kinds[change];
		if (kind === undefined) return difference;
		const [method = '', path = ''] = operationKey(place.operation).split(' ');
		if (kind === 'operation' && leftOut.some(prefix => path === prefix || path.startsWith(`${prefix}/`))) {
			return difference;
		}
		const name = kind === 'operation' ? '' : nameOf(difference);
		if (kind === 'input' && repetitionNames.test(name)) {
			return { ...difference, change: 'repetition-changed', message: `${message}: look at what is safe to repeat` };
		}
		const answered = [...refusals].filter(([capability]) => speaksOf(capability, { method, path, name, kind }));
		if (answered.length > 0) {
			const what = [...new Set(answered.map(([capability, reason]) => `${withoutScope(capability)} (${reason})`))];
			return {
				...difference,
				change: 'refusal-answered',
				message: `${message}: may be what we refuse as ${what.join(', ')}`,
			};
		}
		if (kind === 'operation' && used.has(resourceOf(place.operation))) {
			return { ...difference, change: 'operation-beside', message: `${message}, beside ours` };
		}
		return difference;
	};
}

/** A text for the same place in documents that name the parts of a path differently. */
export function placeKey({ operation, section, steps }: Place): string {
	const path = steps.map(step => ('field' in step ? `.${step.field}` : 'items' in step ? '[]' : ''));
	return `${operationKey(operation)} ${section}${path.join('')}`;
}

/** What is new, by name: the last field, the parameter, or the values and kinds that the message has. */
function nameOf({ change, place, message }: Difference): string {
	const last = place.steps.findLast(step => 'field' in step);
	if (change !== 'input-added' && change !== 'output-added') return message;
	if (message.startsWith('kind of object')) return message;
	return last?.field ?? place.section.slice(place.section.indexOf('.') + 1);
}

/** The first part of an operation's path. */
function resourceOf(operation: string): string {
	return operation.split('/')[1] ?? '';
}

/** Paths that the slice leaves out on purpose, with all below them. */
function leftOutOf({ root }: ApiDocument): readonly string[] {
	const entries = root['x-left-out'];
	return (Array.isArray(entries) ? entries : []).flatMap(entry =>
		isJsonObject(entry) && typeof entry['path'] === 'string' ? [operationKey(entry['path'])] : [],
	);
}
