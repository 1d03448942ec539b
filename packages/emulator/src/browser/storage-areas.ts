import { Storage } from 'happy-dom';
import type { OriginStorage } from './browser-storage.ts';

/** `localStorage` or `sessionStorage` by origin: happy-dom forgets a document's along with it. */
export class StorageAreas {
	readonly #areas = new Map<string, Storage>();

	constructor(origins: readonly OriginStorage[] = []) {
		this.restore(origins);
	}

	/** Takes on what other areas had. */
	restore(origins: readonly OriginStorage[]): void {
		for (const { origin, localStorage } of origins) {
			const area = this.of(origin);
			for (const { name, value } of localStorage) area.setItem(name, value);
		}
	}

	/** The area of an origin; documents without one, such as `about:blank`, share theirs. */
	of(origin: string): Storage {
		let area = this.#areas.get(origin);
		if (area === undefined) {
			area = new Storage();
			this.#areas.set(origin, area);
		}
		return area;
	}

	/** A copy of all that isn't empty. */
	origins(): OriginStorage[] {
		return [...this.#areas]
			.filter(([origin, area]) => origin !== 'null' && area.length > 0)
			.map(([origin, area]) => ({ origin, localStorage: entriesOf(area) }));
	}
}

function entriesOf(area: Storage): OriginStorage['localStorage'] {
	return Array.from({ length: area.length }, (_, index) => {
		const name = area.key(index) ?? '';
		return { name, value: area.getItem(name) ?? '' };
	});
}
