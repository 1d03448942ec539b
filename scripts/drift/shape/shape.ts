import type { Node } from '../document/node.ts';

/**
 * What a schema means, whatever it is written like: `anyOf` with null or a list of types, `const` or an enum of one, a
 * reference or the schema itself all give the same. A union of two strings is one string that accepts what either does.
 */
export interface Shape {
	/** Accepts everything; the rest is empty then. */
	readonly any: boolean;
	readonly null: Origin | undefined;
	readonly boolean: TypeShape | undefined;
	readonly number: TypeShape | undefined;
	readonly string: TypeShape | undefined;
	readonly array: ArrayShape | undefined;
	/** The kinds of object that it may be. */
	readonly objects: readonly ObjectShape[];
}

/** Where a part of a shape comes from. */
export interface Origin {
	readonly pointer: string;
	readonly marks: readonly string[];
}

export interface TypeShape extends Origin {
	/** The only values, each as JSON; `undefined` for any. */
	readonly values: ReadonlySet<string> | undefined;
	/** Bounds of the value, the length or the count. */
	readonly lowest: number | undefined;
	readonly highest: number | undefined;
	/** What else must hold, by keyword. */
	readonly rules: ReadonlyMap<string, string>;
}

export interface ArrayShape extends TypeShape {
	/** What an item may be: any of these; empty for anything. */
	readonly items: readonly Node[];
}

export interface ObjectShape extends TypeShape {
	/** The same for equal schemas, wherever they are: a pointer is not, where one is merged from parts again and again. */
	readonly identity: string;
	readonly fields: ReadonlyMap<string, Node>;
	readonly required: ReadonlySet<string>;
	/** What fields without a name may hold. */
	readonly others: Node | 'anything' | 'nothing';
}

export const nothing: Shape = {
	any: false,
	null: undefined,
	boolean: undefined,
	number: undefined,
	string: undefined,
	array: undefined,
	objects: [],
};

export const anything: Shape = { ...nothing, any: true };
