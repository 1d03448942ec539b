import { isRecord, type JsonRecord } from '../json/record.ts';
import { type Found, foundData, type PageRecord } from './found.ts';
import { nameWords } from './name-words.ts';
import type { RecordGroup } from './read-page.ts';

const maxDepth = 6;
/** What sites say about themselves on every page. */
const background = new Set('WebSite Organization BreadcrumbList ListItem SearchAction EntryPoint WebPage'.split(' '));
/** Values that stand for the whole thing when a plain value is asked for. */
const mainFields = ['name', 'value', 'url', 'contentUrl', '@id'];
/** Parts that are there for the sake of the vocabulary: what they say, they say of the whole. */
const transparent = new Set('offers aggregateRating priceSpecification reviewRating address geo mainEntity'.split(' '));

/** What a page declares as JSON-LD, grouped by type. */
export function jsonLd(document: Document): RecordGroup[] {
	const groups = new Map<string, PageRecord[]>();
	const toRecord = (node: JsonRecord, depth: number): PageRecord => {
		const types = [node['@type']].flat().filter(type => typeof type === 'string');
		const parts = Object.entries(node).filter(([name]) => depth <= maxDepth && name !== '@type' && name !== '@context');
		const fields = parts.flatMap(([name, value]) => {
			const finds = [value].flat().flatMap(entry => toFound(entry, depth) ?? []);
			return finds.map(found => ({ name: name.replace('@', ''), found }));
		});
		const seenThrough = fields.filter(({ name }) => transparent.has(name));
		const inside = seenThrough.flatMap(({ found }) => found.record()?.sources.flat() ?? []);
		const record = { kinds: types.flatMap(nameWords), sources: [fields, inside] };
		for (const type of types) groups.set(type, [...(groups.get(type) ?? []), record]);
		return record;
	};
	const toFound = (value: unknown, depth: number): Found | null => {
		if (!isRecord(value)) return isPlain(value) ? foundData(String(value).trim(), { document }) : null;
		const main = mainFields.map(name => value[name]).find(isPlain) ?? '';
		return foundData(String(main), { document, record: toRecord(value, depth + 1) });
	};
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		// One thing, several, or a graph of them, which is found as a part of the whole.
		for (const node of [parse(script.textContent ?? '')].flat().filter(isRecord)) toRecord(node, 0);
	}
	return [...groups].map(([type, records]) => ({ labels: [type], records, isSubject: !background.has(type) }));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Pages with broken JSON-LD are common; what they say there can't be read.
		return null;
	}
}

function isPlain(value: unknown): boolean {
	return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' || typeof value === 'boolean';
}
