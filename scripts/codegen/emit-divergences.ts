import { isJsonObject, type Json, type JsonObject, objectAt } from './json.ts';

/** One place where the specification says something else than the vendor's document. */
export interface Divergence {
	/** E.g. `createTask 404`, `Task.status` or `response TooMany`. */
	readonly place: string;
	/** What the vendor's document says instead. */
	readonly published: string;
	/** Where the specification has it from; empty where nothing is said. */
	readonly source: string;
}

/** Every divergence as a table for people, so that none is silent. */
export function emitDivergences(spec: JsonObject): string {
	const rows = findDivergences(spec).map(
		each => `| ${[each.place, each.published, each.source].map(cell).join(' | ')} |`,
	);
	return [
		`# ${String(objectAt(spec, 'info')['title'])}: where the specification leaves the vendor's document`,
		'',
		`${rows.length} places. Behaviour decides; where it is not known, the newer source does.`,
		'',
		'| place | the vendor’s document | where ours comes from |',
		'|---|---|---|',
		...rows,
		'',
	].join('\n');
}

/** All `x-divergence` marks, in the order of the specification. */
export function findDivergences(spec: JsonObject): readonly Divergence[] {
	const found: Divergence[] = [];
	visit(spec, [], (value, path) => {
		const published = value['x-divergence'];
		if (published === undefined) return;
		const place = placeOf(spec, path);
		if (typeof published !== 'string') throw new Error(`x-divergence of ${place} is not a text`);
		const source = value['x-source'];
		found.push({ place, published, source: typeof source === 'string' ? source : '' });
	});
	return found;
}

function visit(value: Json, path: readonly string[], see: (value: JsonObject, path: readonly string[]) => void): void {
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) visit(item, [...path, String(index)], see);
	}
	if (!isJsonObject(value)) return;
	see(value, path);
	for (const [key, item] of Object.entries(value)) visit(item, [...path, key], see);
}

/** Says where a place is, in as few words as possible. */
function placeOf(spec: JsonObject, path: readonly string[]): string {
	const [room, name = '', third = '', ...rest] = path;
	if (room === 'paths') return `${operationAt(spec, name, third)}${within(objectAt(spec, 'paths', name, third), rest)}`;
	if (room === 'components' && name === 'schemas') return `${third}${within({}, rest)}`;
	if (room === 'components') return `${name.replace(/s$/, '')} ${third}${within({}, rest)}`;
	return path.join('.');
}

function operationAt(spec: JsonObject, path: string, method: string): string {
	const id = objectAt(spec, 'paths', path, method)['operationId'];
	return typeof id === 'string' ? id : path;
}

/** The way from a thing to a place inside it; what only groups other things is left out. */
function within(thing: JsonObject, [key, ...rest]: readonly string[]): string {
	if (key === undefined) return '';
	const [name = '', ...further] = rest;
	if (key === 'properties') return `.${name}${within({}, further)}`;
	if (key === 'items') return `[]${within({}, rest)}`;
	if (key === 'responses' || key === 'headers') return ` ${name}${within({}, further)}`;
	if (key === 'requestBody') return ` body${within({}, rest)}`;
	if (key !== 'parameters') return within({}, rest);
	const list = thing['parameters'];
	const parameter = Array.isArray(list) ? list[Number(name)] : undefined;
	return ` ${isJsonObject(parameter) ? `${String(parameter['in'])} ${String(parameter['name'])}` : name}${within({}, further)}`;
}

function cell(text: string): string {
	return text.trim().replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
