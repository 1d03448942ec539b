import type { ObjectShape } from '../shape/shape.ts';

/** One step into a schema: a field, the items of a list, the values of a map, or one of several kinds of object. */
export type Step =
	| { readonly field: string }
	| { readonly items: true }
	| { readonly values: true }
	| { readonly kind: ObjectShape };

/** Where in an operation something is. */
export interface Place {
	/** E.g. `POST /task`. */
	readonly operation: string;
	/** E.g. `body`, `query.page`, `200`; empty for the operation itself. */
	readonly section: string;
	readonly steps: readonly Step[];
}

/** The place for people, e.g. `GET /task 200.r[].status`. */
export function describePlace({ operation, section, steps }: Place): string {
	const path = steps.map(step => {
		if ('field' in step) return `.${step.field}`;
		if ('items' in step) return '[]';
		return 'values' in step ? '.*' : '';
	});
	return `${operation} ${section}${path.join('')}`.trim();
}
