import { FoundInElement } from './found-in-element.ts';
import { nameWords } from './name-words.ts';
import type { Field, Found, PageRecord, RecordGroup } from './page-record.ts';

/** What a page declares as microdata, grouped by type. */
export function microdata(document: Document): RecordGroup[] {
	const groups = new Map<string, PageRecord[]>();
	for (const item of document.querySelectorAll('[itemscope]')) {
		const type = typeOf(item);
		groups.set(type, [...(groups.get(type) ?? []), toRecord(item)]);
	}
	return [...groups].map(([type, records]) => ({ labels: [type], records, weight: 0.98 }));
}

function toRecord(item: Element): PageRecord {
	const fields = [...item.querySelectorAll('[itemprop]')]
		.filter(property => property.parentElement?.closest('[itemscope]') === item)
		.flatMap((property): Field[] => {
			const found = property.hasAttribute('itemscope') ? new FoundItem(property) : new FoundInElement(property);
			const names = property.getAttribute('itemprop')?.split(/\s+/).filter(Boolean) ?? [];
			return names.map(name => ({ name, found, weight: 1 }));
		});
	return { kinds: nameWords(typeOf(item)), fields };
}

/** A property that is an item itself: a plain value asked of it is its name. */
class FoundItem extends FoundInElement implements Found {
	readonly #item: Element;

	constructor(item: Element) {
		const name = item.querySelector('[itemprop=name]');
		super(item, name ? new FoundInElement(name).text : undefined);
		this.#item = item;
	}

	override record(): PageRecord {
		return toRecord(this.#item);
	}
}

function typeOf(item: Element): string {
	return item.getAttribute('itemtype')?.split(/[/#]/).pop() ?? '';
}
