import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';
import { readSchema } from './read-schema.ts';
import type { ObjectShape, SchemaView } from './shape.ts';

/** A property to fill. */
export interface Property {
	readonly name: string;
	readonly view: SchemaView;
	readonly isRequired: boolean;
}

/** Far more objects than a page holds. */
const maxObjects = 50_000;

/** Reads the parts of one schema, each once, and notices when filling it would never end. */
export class SchemaReader {
	readonly #root: JsonSchema;
	readonly #views = new WeakMap<object, SchemaView>();
	readonly #properties = new WeakMap<ObjectShape, readonly Property[]>();
	#left = maxObjects;

	constructor(root: JsonSchema) {
		this.#root = root;
	}

	/** What a part of the schema asks for. */
	read(schema: unknown): SchemaView {
		if (typeof schema !== 'object' || schema === null) return readSchema(schema, this.#root);
		const view = this.#views.get(schema) ?? readSchema(schema, this.#root);
		this.#views.set(schema, view);
		return view;
	}

	/** The properties of an object, read. */
	propertiesOf(shape: ObjectShape): readonly Property[] {
		if (this.#left-- <= 0) throw new PageError('extraction', 'The schema branches too much to be filled from a page');
		const known = this.#properties.get(shape);
		if (known) return known;
		const properties = [...shape.properties].map(([name, schema]) => {
			return { name, view: this.read(schema), isRequired: shape.required.has(name) };
		});
		this.#properties.set(shape, properties);
		return properties;
	}
}
