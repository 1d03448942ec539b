import { isJsonObject, type Json } from '../../codegen/json.ts';
import type { ApiDocument } from './api-document.ts';

export interface Mark {
	/** What the vendor's document says instead. */
	readonly says: string;
	/** It says so in sentences only, so that comparing can't tell whether it still does. */
	readonly inWords: boolean;
}

/** Every `x-divergence` of a document, by its pointer. */
export function marksOf({ root }: ApiDocument): ReadonlyMap<string, Mark> {
	const marks = new Map<string, Mark>();
	collect(root, '#', marks);
	return marks;
}

function collect(value: Json, pointer: string, marks: Map<string, Mark>): void {
	if (isJsonObject(value) && typeof value['x-divergence'] === 'string') {
		marks.set(pointer, { says: value['x-divergence'], inWords: value['x-divergence-in-words'] === true });
	}
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inside] of Object.entries(value)) {
		collect(inside as Json, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, marks);
	}
}
