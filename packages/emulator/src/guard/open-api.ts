import { isRecord, type JsonRecord } from '../json/record.ts';

/** A parameter of an operation: in the path, the query or a header. */
export interface ParameterSpec {
	readonly name: string;
	readonly in: 'path' | 'query' | 'header';
	readonly required: boolean;
	readonly schema: unknown;
}

/** What one media type of a body looks like; without a schema anything goes. */
export interface MediaSpec {
	readonly type: string;
	readonly schema: unknown;
}

/** One operation of a document, references followed as far as its bodies' schemas. */
export interface OperationSpec {
	readonly id: string;
	/** Upper case. */
	readonly method: string;
	/** With its parameters in braces. */
	readonly path: string;
	readonly parameters: readonly ParameterSpec[];
	readonly body: { readonly required: boolean; readonly media: readonly MediaSpec[] } | undefined;
	/** By status; the media are empty where the body is. */
	readonly responses: ReadonlyMap<string, readonly MediaSpec[]>;
	/** The header that carries the key, in lower case; undefined where it does without one. */
	readonly keyHeader: string | undefined;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of an OpenAPI 3.1 document. */
export function readOperations(document: JsonRecord): readonly OperationSpec[] {
	const found: OperationSpec[] = [];
	for (const [path, item] of Object.entries(record(document['paths']))) {
		const shared = list(record(item)['parameters']);
		for (const method of methods) {
			const raw = record(item)[method];
			if (raw !== undefined) found.push(readOperation(document, path, method.toUpperCase(), record(raw), shared));
		}
	}
	return found;
}

function readOperation(
	document: JsonRecord,
	path: string,
	method: string,
	raw: JsonRecord,
	shared: readonly unknown[],
): OperationSpec {
	const body = raw['requestBody'] === undefined ? undefined : follow(document, raw['requestBody']);
	const responses = Object.entries(record(raw['responses'])).map(
		([status, response]) => [status, readMedia(follow(document, response))] as const,
	);
	return {
		id: String(raw['operationId'] ?? `${method} ${path}`),
		method,
		path,
		parameters: [...shared, ...list(raw['parameters'])].flatMap(each => readParameter(follow(document, each))),
		body: body && { required: body['required'] === true, media: readMedia(body) },
		responses: new Map(responses),
		keyHeader: readKeyHeader(document, raw),
	};
}

function readParameter(raw: JsonRecord): ParameterSpec[] {
	const place = raw['in'];
	if (place !== 'path' && place !== 'query' && place !== 'header') return [];
	return [{ name: String(raw['name']), in: place, required: raw['required'] === true, schema: raw['schema'] ?? {} }];
}

function readMedia(raw: JsonRecord): MediaSpec[] {
	return Object.entries(record(raw['content'])).map(([type, media]) => ({ type, schema: record(media)['schema'] }));
}

function readKeyHeader(document: JsonRecord, raw: JsonRecord): string | undefined {
	const schemes = record(record(document['components'])['securitySchemes']);
	const requirements = list(raw['security'] ?? document['security']);
	// One that asks for nothing is as good as any other.
	if (requirements.some(each => Object.keys(record(each)).length === 0)) return undefined;
	for (const requirement of requirements) {
		for (const name of Object.keys(record(requirement))) {
			const scheme = follow(document, schemes[name] ?? {});
			if (scheme['type'] === 'apiKey' && scheme['in'] === 'header') return String(scheme['name']).toLowerCase();
		}
	}
	return undefined;
}

/** Follows a `$ref` inside the document, and the references it leads to. */
export function follow(document: JsonRecord, value: unknown): JsonRecord {
	let current = record(value);
	for (let hop = 0; typeof current['$ref'] === 'string' && hop < 16; hop++) {
		let target: unknown = document;
		for (const step of current['$ref'].replace(/^#\//, '').split('/')) {
			target = record(target)[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')];
		}
		if (target === undefined) throw new Error(`The specification refers to ${current['$ref']}, which it doesn't have.`);
		current = record(target);
	}
	return current;
}

function record(value: unknown): JsonRecord {
	return isRecord(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
