/** An object to fill. */
export interface ObjectShape {
	readonly kind: 'object';
	readonly properties: ReadonlyMap<string, unknown>;
	readonly required: ReadonlySet<string>;
	readonly title: string | null;
}

/** A list to fill. */
export interface ArrayShape {
	readonly kind: 'array';
	readonly items: unknown;
	readonly maxItems: number;
	readonly title: string | null;
}

/** A single value to find. */
export interface ScalarShape {
	readonly kind: 'scalar';
	readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'any';
	readonly format: string | null;
	/** The values that are allowed, if they are given. */
	readonly choices: readonly unknown[] | null;
	readonly title: string | null;
}

/** A value that the schema itself determines, such as a discriminator: there is nothing to find. */
export interface ConstantShape {
	readonly kind: 'constant';
	readonly value: unknown;
}

/** One way to satisfy a schema. */
export type Shape = ObjectShape | ArrayShape | ScalarShape | ConstantShape;

/** What a schema asks for: any of the shapes, and perhaps null. */
export interface SchemaView {
	readonly shapes: readonly Shape[];
	readonly nullable: boolean;
}
