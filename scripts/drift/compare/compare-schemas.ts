import { isJsonObject } from '../../codegen/json.ts';
import { type Node, type ObjectNode, resolve } from '../document/node.ts';
import { canonicalJson } from '../shape/canonical-json.ts';
import { describeShape } from '../shape/describe-shape.ts';
import { mergeAll } from '../shape/merge-schemas.ts';
import type { Shape } from '../shape/shape.ts';
import { shapeOf } from '../shape/shape-of.ts';
import { compareArrays } from './compare-arrays.ts';
import { compareObjects } from './compare-objects.ts';
import { compareTypes } from './compare-types.ts';
import { type Context, enter, report, reportNarrowed, reportWidened } from './context.ts';

/** Compares what two schemas mean, and what is left out when nothing is sent. */
export function compareSchemas(ours: Node, theirs: Node, context: Context): void {
	const resolved = resolve(ours);
	// Nothing reads what comes there.
	if (context.direction === 'output' && resolved.value['x-unchecked'] === true) return;
	const inside = enter(context, resolved);
	compareAnnotations(mergeAll(resolved), mergeAll(resolve(theirs)), inside);
	compareShapes(shapeOf(ours), shapeOf(theirs), inside);
}

function compareAnnotations(ours: ObjectNode, theirs: ObjectNode, context: Context): void {
	const [before, after] = [ours.value['default'] ?? null, theirs.value['default'] ?? null];
	// The default of an object only repeats those of its fields.
	if (context.direction === 'input' && !isJsonObject(before) && !isJsonObject(after)) {
		const [was, is] = [canonicalJson(before), canonicalJson(after)];
		if (was !== is) report(context, 'default-changed', `default: ${was} → ${is}`);
	}
	compareDeprecation(ours, theirs, context);
}

export function compareDeprecation(ours: ObjectNode, theirs: ObjectNode, context: Context): void {
	const [before, after] = [ours.value['deprecated'] === true, theirs.value['deprecated'] === true];
	if (before !== after) report(context, after ? 'deprecated' : 'undeprecated', after ? 'deprecated' : 'not deprecated');
}

export function compareShapes(ours: Shape, theirs: Shape, context: Context): void {
	if (ours.any && theirs.any) return;
	const change = `type: ${describeShape(ours)} → ${describeShape(theirs)}`;
	if (ours.any || lacks(theirs, ours)) reportNarrowed(context, change);
	if (theirs.any || lacks(ours, theirs)) reportWidened(context, change);
	for (const type of ['boolean', 'number', 'string'] as const) {
		const [a, b] = [ours[type], theirs[type]];
		if (a && b) compareTypes(type, a, b, enter(context, a));
	}
	if (ours.array && theirs.array) compareArrays(ours.array, theirs.array, enter(context, ours.array));
	if (ours.objects.length > 0 && theirs.objects.length > 0) compareObjects(ours.objects, theirs.objects, context);
}

/** Is there a type that `b` has and `a` hasn't? */
function lacks(a: Shape, b: Shape): boolean {
	if (a.any || b.any) return false;
	if (b.objects.length > 0 && a.objects.length === 0) return true;
	return (['null', 'boolean', 'number', 'string', 'array'] as const).some(type => b[type] && !a[type]);
}
