import type { Shape } from './shape.ts';

/** The types of a shape in words. */
export function describeShape(shape: Shape): string {
	if (shape.any) return 'anything';
	const types = [
		shape.boolean && 'boolean',
		shape.number && (shape.number.rules.has('integer') ? 'integer' : 'number'),
		shape.string && 'string',
		shape.array && 'list',
		shape.objects.length > 0 && 'object',
		shape.null && 'null',
	].filter(type => typeof type === 'string');
	return types.length === 0 ? 'nothing' : types.join(' or ');
}
