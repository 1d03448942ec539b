import { type Node, resolve } from '../document/node.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { compareSchemas } from './compare-schemas.ts';
import { type Context, enter, report, reportNarrowed, reportWidened } from './context.ts';

/** Compares two kinds of object field by field. */
export function compareFields(ours: ObjectShape, theirs: ObjectShape, context: Context): void {
	for (const [name, field] of ours.fields) compareField(name, field, ours, theirs, context);
	for (const name of theirs.fields.keys()) {
		if (!ours.fields.has(name)) reportUnknown(name, theirs, enter(context, context.origin, { field: name }));
	}
	compareOthers(ours, theirs, context);
}

function compareField(name: string, field: Node, ours: ObjectShape, theirs: ObjectShape, context: Context): void {
	const input = context.direction === 'input';
	const inside = enter(context, { pointer: field.pointer, marks: resolve(field).marks }, { field: name });
	const other = theirs.fields.get(name) ?? (typeof theirs.others === 'string' ? undefined : theirs.others);
	if (other === undefined) {
		const free = theirs.fields.size === 0 && theirs.others === 'anything';
		if (input && free)
			report(inside, 'input-undeclared', `field ${name}: any field is accepted, this one is not named`);
		else report(inside, input ? 'input-removed' : 'output-removed', `field ${name} is gone`);
		return;
	}
	const [before, after] = [ours.required.has(name), theirs.required.has(name)];
	if (before && !after)
		report(inside, input ? 'input-optional' : 'output-optional', `field ${name}: required → optional`);
	if (!before && after) {
		report(inside, input ? 'input-required' : 'output-required', `field ${name}: optional → required`);
	}
	compareSchemas(field, other, enter(context, context.origin, { field: name }));
}

function reportUnknown(name: string, theirs: ObjectShape, context: Context): void {
	if (context.direction === 'output') report(context, 'output-added', `new field ${name}`);
	else if (theirs.required.has(name)) report(context, 'unknown-input-required', `new required field ${name}`);
	else report(context, 'input-added', `new field ${name}`);
}

/** Compares what fields without a name may hold, where that is the point of the object. */
function compareOthers(ours: ObjectShape, theirs: ObjectShape, context: Context): void {
	const inside = enter(context, context.origin, { values: true });
	if (typeof ours.others !== 'string') {
		if (typeof theirs.others !== 'string') compareSchemas(ours.others, theirs.others, inside);
		else if (theirs.others === 'anything') reportWidened(inside, 'unnamed fields: of one kind → of any kind');
		else reportNarrowed(inside, 'unnamed fields: of one kind → none');
	} else if (isFree(ours)) {
		if (typeof theirs.others !== 'string') reportNarrowed(inside, 'unnamed fields: of any kind → of one kind');
		else if (theirs.others === 'nothing') reportNarrowed(inside, 'unnamed fields: of any kind → none');
	} else if (ours.others === 'nothing' && isFree(theirs)) {
		reportWidened(inside, 'unnamed fields: none → of any kind');
	}
}

/** An object that names no field is one that may have any. */
function isFree({ fields, others }: ObjectShape): boolean {
	return fields.size === 0 && others === 'anything';
}
