import { elementFields } from './element-fields.ts';
import { impliedFields } from './implied-fields.ts';
import { nameWords } from './name-words.ts';
import type { PageRecord, RecordGroup } from './page-record.ts';
import type { RepeatedElements } from './repeated-elements.ts';

/** The records of repeated elements. */
export function cards(groups: readonly RepeatedElements[]): RecordGroup[] {
	return groups.map(({ members, labels }) => ({ labels, records: members.map(toRecord), weight: 0.9 }));
}

function toRecord(element: Element): PageRecord {
	const kinds = [...element.classList, element.getAttribute('itemtype')?.split('/').pop() ?? ''].flatMap(nameWords);
	let fields: PageRecord['fields'] | null = null;
	return {
		kinds,
		get fields() {
			fields ??= [...elementFields(element), ...impliedFields(element)];
			return fields;
		},
	};
}
