import type { Change } from '../compare/change.ts';
import type { Difference } from '../compare/difference.ts';
import type { Step } from '../compare/place.ts';
import type { ApiDocument } from '../document/api-document.ts';
import { child, children, type Node, type ObjectNode, resolve } from '../document/node.ts';
import { type Operation, operationKey, operationsOf } from '../document/operation.ts';
import { basePathOf } from '../document/servers.ts';
import { excludes } from '../shape/excludes.ts';
import { shapeOf } from '../shape/shape-of.ts';

/** Tells whether a difference between two other documents is about something that our slice has. */
export function sliceFilter(slice: ApiDocument): (difference: Difference) => boolean {
	const operations = operationsOf(slice, basePathOf(slice));
	return ({ change, place }) => {
		if (place.operation === 'servers') return true;
		const operation = operations.get(operationKey(place.operation));
		if (operation === undefined) return false;
		if (place.section === '' || (place.steps.length === 0 && ofParent.has(change))) return true;
		// What is asked of everyone needn't be in the slice; what it is part of has to.
		const steps = ofParent.has(change) ? place.steps.slice(0, -1) : place.steps;
		return reaches(startOf(operation, place.section), steps, /^\d/.test(place.section));
	};
}

/** Changes that touch every operation that uses the changed part. */
const ofParent: ReadonlySet<Change> = new Set([
	'input-required',
	'unknown-input-required',
	'answer-added',
	'error-answer-added',
	'repetition-changed',
]);

function startOf(operation: Operation, section: string): readonly Node[] {
	const parameter = operation.parameters.get(section);
	if (parameter !== undefined) return schemasOf(parameter, [parameter]);
	const part = section === 'body' ? operation.body : operation.answers.get(section);
	return part === undefined
		? []
		: schemasOf(
				part,
				children(child(part, 'content')).map(([, media]) => media),
			);
}

function schemasOf(part: ObjectNode, holders: readonly ObjectNode[]): readonly Node[] {
	const schemas = holders.flatMap(holder => child(holder, 'schema') ?? []);
	return schemas.length > 0 ? schemas : [{ ...part, value: {} }];
}

function reaches(nodes: readonly Node[], steps: readonly Step[], answered: boolean): boolean {
	// What nothing reads doesn't touch us.
	const read = answered ? nodes.filter(node => resolve(node).value['x-unchecked'] !== true) : nodes;
	const [step, ...rest] = steps;
	if (step === undefined || read.length === 0) return read.length > 0;
	return reaches(
		read.flatMap(node => below(node, step, rest)),
		'kind' in step ? rest.slice(1) : rest,
		answered,
	);
}

function below(node: Node, step: Step, rest: readonly Step[]): readonly Node[] {
	const shape = shapeOf(node);
	if ('items' in step) return shape.array?.items ?? [];
	const kind = 'kind' in step ? step.kind : undefined;
	const objects = shape.objects.filter(object => kind === undefined || !excludes(object, kind));
	const next = 'kind' in step ? rest[0] : step;
	if (next === undefined) return objects.length > 0 ? [node] : [];
	return objects.flatMap(({ fields, others }) => {
		const named = 'field' in next ? fields.get(next.field) : undefined;
		return named ?? (typeof others === 'string' ? [] : others);
	});
}
