import { child, children, type ObjectNode } from '../document/node.ts';
import { compareSchemas } from './compare-schemas.ts';
import { type Context, report } from './context.ts';

/** Compares what bodies may be, for each media type of ours. */
export function compareContent(ours: ObjectNode, theirs: ObjectNode, context: Context): void {
	const known = new Map(children(child(theirs, 'content')).map(([type, media]) => [plain(type), media]));
	for (const [type, media] of children(child(ours, 'content'))) {
		const other = known.get(plain(type)) ?? known.get('*/*') ?? (type === '*/*' ? [...known.values()][0] : undefined);
		if (other === undefined) {
			const input = context.direction === 'input';
			report(context, input ? 'input-removed' : 'output-removed', `${type} is gone`);
			continue;
		}
		const schema = child(media, 'schema') ?? { ...media, value: {} };
		compareSchemas(schema, child(other, 'schema') ?? { ...other, value: {} }, context);
	}
}

/** A media type without its parameters. */
function plain(type: string): string {
	return (type.split(';')[0] ?? '').trim().toLowerCase();
}
