import type { FieldTree } from './field-tree.ts';

/** How many values had each field of a tree. */
export class FieldCounts {
	readonly #tree: FieldTree | undefined;
	readonly #counts: number[];
	/** The value that last had a field, by its number: a field that is in every item of a list counts once. */
	readonly #last: number[];
	#values = 0;

	constructor(tree: FieldTree | undefined) {
		this.#tree = tree;
		this.#counts = (tree?.names ?? []).map(() => 0);
		this.#last = [...this.#counts];
	}

	add(value: unknown): void {
		this.#values++;
		this.#tree?.visit(value, index => {
			if (this.#last[index] === this.#values) return;
			this.#last[index] = this.#values;
			this.#counts[index] = (this.#counts[index] ?? 0) + 1;
		});
	}

	byName(): Readonly<Record<string, number>> {
		return Object.fromEntries((this.#tree?.names ?? []).map((name, index) => [name, this.#counts[index] ?? 0]));
	}
}
