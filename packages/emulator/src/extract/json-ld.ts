import { baseAddress } from './base-address.ts';
import { foundData } from './found-data.ts';
import { nameWords } from './name-words.ts';
import type { Field, Found, PageRecord, RecordGroup } from './page-record.ts';

const maxDepth = 6;
/** What sites say about themselves on every page. */
const background = new Set([
	'WebSite',
	'Organization',
	'BreadcrumbList',
	'ListItem',
	'SearchAction',
	'EntryPoint',
	'WebPage',
]);
/** Values that stand for the whole thing when a plain value is asked for. */
const mainFields = ['name', 'value', 'url', 'contentUrl', '@id'];

/** What a page declares as JSON-LD, grouped by type. */
export function jsonLd(document: Document): RecordGroup[] {
	const groups = new Map<string, PageRecord[]>();
	const add = (type: string, record: PageRecord) => groups.set(type, [...(groups.get(type) ?? []), record]);
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		// One thing, several, or a graph of them, which is found as a part of the whole.
		const nodes = [parse(script.textContent ?? '')].flat().filter(isNode);
		for (const node of nodes) toRecord(node, baseAddress(document), 0, add);
	}
	return [...groups].map(([type, records]) => ({ labels: [type], records, weight: background.has(type) ? 0.6 : 1 }));
}

type Node = Readonly<Record<string, unknown>>;

function toRecord(
	node: Node,
	base: string,
	depth: number,
	add: (type: string, record: PageRecord) => void,
): PageRecord {
	const fields = Object.entries(node).flatMap(([name, value]): Field[] =>
		depth >= maxDepth || name === '@type' || name === '@context'
			? []
			: [value].flat().flatMap(entry => {
					const found = toFound(entry, base, depth, add);
					return found ? [{ name: name.replace('@', ''), found, weight: 1 }] : [];
				}),
	);
	const types = [node['@type']].flat().filter(type => typeof type === 'string');
	const record: PageRecord = { kinds: types.flatMap(nameWords), fields };
	for (const type of types) add(type, record);
	return record;
}

function toFound(
	value: unknown,
	base: string,
	depth: number,
	add: (type: string, record: PageRecord) => void,
): Found | null {
	if (typeof value === 'string') return value.trim() === '' ? null : foundData({ text: value.trim(), base });
	if (typeof value === 'number' || typeof value === 'boolean') return foundData({ text: String(value), base });
	if (!isNode(value)) return null;
	const main = mainFields
		.map(name => value[name])
		.find(entry => typeof entry === 'string' || typeof entry === 'number');
	return foundData({ text: String(main ?? ''), base, record: toRecord(value, base, depth + 1, add) });
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Pages with broken JSON-LD are common; what they say there can't be read.
		return null;
	}
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
