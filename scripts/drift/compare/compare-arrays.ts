import { type Node, resolve } from '../document/node.ts';
import { joinShapes } from '../shape/join-shapes.ts';
import { type ArrayShape, anything, nothing, type Shape } from '../shape/shape.ts';
import { shapeOf } from '../shape/shape-of.ts';
import { compareShapes } from './compare-schemas.ts';
import { compareTypes } from './compare-types.ts';
import { type Context, enter } from './context.ts';

export function compareArrays(ours: ArrayShape, theirs: ArrayShape, context: Context): void {
	compareTypes('list', ours, theirs, context);
	const [item] = ours.items;
	const origin = item === undefined ? ours : resolve(item);
	compareShapes(itemsOf(ours.items), itemsOf(theirs.items), enter(context, origin, { items: true }));
}

function itemsOf(items: readonly Node[]): Shape {
	return items.length === 0 ? anything : items.map(item => shapeOf(item)).reduce(joinShapes, nothing);
}
