import { type FillContext, isFilled, maxDepth, type PageFind } from './filling.ts';
import { findGroups, type GroupFind, missingInGroups } from './find-group.ts';
import { findList, onlyList } from './find-list.ts';
import { findObject } from './find-object.ts';
import { phrases } from './label-match.ts';
import type { PageContents } from './page-record.ts';
import type { Property, SchemaReader } from './schema-reader.ts';
import type { ArrayShape, ObjectShape, ScalarShape, Shape } from './shape.ts';

/** Where a search looks, and what for. */
export interface PageSearchInit {
	readonly contents: PageContents;
	readonly schemas: SchemaReader;
	readonly prompt: string | null;
	readonly decimalComma: boolean;
}

/** Looks on a whole page for what a schema asks. */
export class PageSearch {
	readonly #init: PageSearchInit;
	/** The names of what was looked for in vain, for the error. */
	readonly missing = new Set<string>();

	constructor(init: PageSearchInit) {
		this.#init = init;
	}

	/** Finds a shape; `name` is what the schema calls it, empty at its root. */
	find(shape: Shape, name = '', depth = 0): PageFind | undefined {
		if (depth > maxDepth) return undefined;
		if (shape.kind === 'object') return this.#findObject(shape, name, depth);
		if (shape.kind === 'array') return this.#findArray(shape, name, depth);
		if (shape.kind === 'scalar') return name === '' ? this.#findScalar(shape) : undefined;
		return undefined;
	}

	#findObject(shape: ObjectShape, name: string, depth: number): PageFind | undefined {
		const properties = this.#init.schemas.propertiesOf(shape);
		const lists = this.#assignGroups(properties, depth);
		const known = new Map<string, PageFind | undefined>(lists);
		const elsewhere = (property: string) => {
			const { shapes } = properties.find(candidate => candidate.name === property)?.view ?? { shapes: [] };
			// A list of objects has had its choice of groups.
			const open = shapes.filter(candidate => !this.#isListOfObjects(candidate));
			if (!known.has(property)) known.set(property, this.#findAny(open, property, depth + 1));
			return known.get(property);
		};
		const context = { ...this.#context(name, depth), elsewhere };
		const filling = findObject(shape, this.#init.contents, context, this.#init.prompt);
		if (isFilled(filling)) return { value: filling.value, score: filling.score };
		const missing = properties.filter(
			property => filling.missing.length === 0 || filling.missing.includes(property.name),
		);
		for (const property of missing) this.#explain(property, name, context);
		return undefined;
	}

	/** Lists of objects that belong to one object don't share a group: the surest takes it. */
	#assignGroups(properties: readonly Property[], depth: number): Map<string, PageFind> {
		const offers = properties.flatMap(property => this.#groupsFor(property, depth).map(find => ({ property, find })));
		const assigned = new Map<string, GroupFind>();
		for (const { property, find } of offers.sort((a, b) => b.find.score - a.find.score)) {
			const isFree = [...assigned.values()].every(({ group }) => group !== find.group);
			if (!assigned.has(property.name) && isFree) assigned.set(property.name, find);
		}
		return assigned;
	}

	#groupsFor({ name, view }: Property, depth: number): GroupFind[] {
		const lists = view.shapes.filter(shape => shape.kind === 'array');
		return lists.flatMap(list => this.#findGroups(list, name, depth));
	}

	#findArray(shape: ArrayShape, name: string, depth: number): PageFind | undefined {
		const [group] = this.#findGroups(shape, name, depth);
		if (group) return group;
		const { contents, prompt } = this.#init;
		const context = this.#context(name, depth);
		const names = name === '' ? phrases(prompt ?? shape.title ?? '') : [name];
		for (const phrase of names) {
			const list = findList(shape, phrase, contents, context);
			if (list) return list;
		}
		const only = names.length === 0 ? onlyList(shape, contents, context) : undefined;
		if (!only) this.#explainArray(shape, name, context);
		return only;
	}

	#findGroups(shape: ArrayShape, name: string, depth: number): GroupFind[] {
		const { contents, prompt, schemas } = this.#init;
		const objects = schemas.read(shape.items).shapes.filter(item => item.kind === 'object');
		return objects
			.flatMap(item => findGroups(item, contents.groups, this.#context(name, depth), prompt))
			.map(find => ({ ...find, value: find.value.slice(0, shape.maxItems) }));
	}

	/** A plain value has no name of its own: the prompt, or the schema's title, has to say what it is. */
	#findScalar(shape: ScalarShape): PageFind | undefined {
		const { contents, prompt } = this.#init;
		const asked = prompt ?? shape.title ?? '';
		const { type, format, choices } = shape;
		const schema = { ...(type !== 'any' && { type }), ...(format && { format }), ...(choices && { enum: choices }) };
		for (const phrase of phrases(asked)) {
			const properties = new Map([[phrase, schema]]);
			const wrapper: ObjectShape = { kind: 'object', properties, required: new Set([phrase]), title: null };
			const filling = findObject(wrapper, contents, this.#context('', 0), prompt);
			if (isFilled(filling)) return { value: filling.value[phrase], score: filling.score };
		}
		this.missing.add(asked === '' ? 'a value (a prompt or a title in the schema would say which)' : asked);
		return undefined;
	}

	#findAny(shapes: readonly Shape[], name: string, depth: number): PageFind | undefined {
		for (const shape of shapes) {
			const find = this.find(shape, name, depth);
			if (find) return find;
		}
		return undefined;
	}

	#explainArray(shape: ArrayShape, name: string, context: FillContext): void {
		const items = this.#init.schemas.read(shape.items).shapes.filter(item => item.kind === 'object');
		const missing = items.flatMap(item => missingInGroups(item, this.#init.contents.groups, context));
		if (missing.length === 0) this.missing.add(name === '' ? 'a list that fits' : name);
		for (const part of missing) this.missing.add(`${name}[].${part}`);
	}

	#explain({ name, view }: Property, parent: string, context: FillContext): void {
		for (const shape of view.shapes)
			if (shape.kind === 'array' && this.#isListOfObjects(shape)) this.#explainArray(shape, name, context);
		const isExplained = [...this.missing].some(missing => missing.split(/[[.]/)[0] === name);
		if (!isExplained) this.missing.add(parent === '' ? name : `${parent}.${name}`);
	}

	#isListOfObjects(shape: Shape): boolean {
		return shape.kind === 'array' && this.#init.schemas.read(shape.items).shapes.some(({ kind }) => kind === 'object');
	}

	#context(name: string, depth: number): FillContext {
		const { schemas, decimalComma } = this.#init;
		return { schemas, decimalComma, hints: name === '' ? [] : [name], depth };
	}
}
