import type { ObjectShape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

/** Can no object be both? So it is when a field that tells kinds apart has no value in common. */
export function excludes(a: ObjectShape, b: ObjectShape): boolean {
	return [...a.fields].some(([name, field]) => {
		const other = b.fields.get(name);
		if (other === undefined) return false;
		const [one, two] = [shapeOf(field).string?.values, shapeOf(other).string?.values];
		return one !== undefined && two !== undefined && [...one].every(value => !two.has(value));
	});
}
