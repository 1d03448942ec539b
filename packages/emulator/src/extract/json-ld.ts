import { baseAddress } from './base-address.ts';
import { foundData } from './found-data.ts';
import { nameWords } from './name-words.ts';
import type { Field, Found, PageRecord, RecordGroup } from './page-record.ts';

type Node = Readonly<Record<string, unknown>>;

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
	const base = baseAddress(document);

	const toRecord = (node: Node, depth: number): PageRecord => {
		const types = [node['@type']].flat().filter(type => typeof type === 'string');
		const fields =
			depth > maxDepth ? [] : Object.entries(node).flatMap(([name, value]) => toFields(name, value, depth));
		const record = { kinds: types.flatMap(nameWords), sources: [fields, fields.flatMap(fieldsOfPart)] };
		for (const type of types) groups.set(type, [...(groups.get(type) ?? []), record]);
		return record;
	};
	const toFields = (name: string, value: unknown, depth: number): Field[] =>
		[value].flat().flatMap(entry => {
			const found = name === '@type' || name === '@context' ? null : toFound(entry, depth);
			return found ? [{ name: name.replace('@', ''), found }] : [];
		});
	const toFound = (value: unknown, depth: number): Found | null => {
		if (!isNode(value)) return isPlain(value) ? foundData({ text: String(value).trim(), base }) : null;
		const main = mainFields.map(name => value[name]).find(isPlain) ?? '';
		return foundData({ text: String(main), base, record: toRecord(value, depth + 1) });
	};

	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		// One thing, several, or a graph of them, which is found as a part of the whole.
		for (const node of [parse(script.textContent ?? '')].flat().filter(isNode)) toRecord(node, 0);
	}
	return [...groups].map(([type, records]) => ({ labels: [type], records, isSubject: !background.has(type) }));
}

function fieldsOfPart({ name, found }: Field): readonly Field[] {
	return transparent.has(name) ? (found.record()?.sources.flat() ?? []) : [];
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

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
