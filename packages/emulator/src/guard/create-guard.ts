import type { RequestBody } from '../http/request-body.ts';
import { isRecord, type JsonRecord } from '../json/record.ts';
import type { ProviderName } from '../provider-name.ts';
import { Coverage } from './coverage.ts';
import { type Finding, formatPlace } from './finding.ts';
import { follow, type OperationSpec, readOperations } from './open-api.ts';
import { indexOperations, type OperationIndex } from './operation-index.ts';
import { readText, readTexts } from './read-text.ts';
import { schemaCheckerOf } from './schema-checker.ts';
import { shorten } from './shorten.ts';
import { toValidationItem, type ValidationItem } from './validation-item.ts';
import { type Violation, violation } from './violation.ts';

/** A request to a known operation, as far as a specification can tell right from wrong. */
export interface GuardedRequest {
	readonly operation: OperationSpec;
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly body: RequestBody;
}

/** What came of checking a request. */
export interface RequestCheck {
	/** What the specification doesn't have: names, bodies, content types. */
	readonly violations: readonly Violation[];
	/** What the vendor itself refuses: values of known fields. */
	readonly rejections: readonly ValidationItem[];
	/** The query as typed values. */
	readonly query: JsonRecord;
}

/** Holds requests and responses to an OpenAPI document. */
export interface Guard extends OperationIndex {
	readonly operations: readonly OperationSpec[];
	readonly coverage: Coverage;
	checkKey(operation: OperationSpec, headers: Headers): Violation | undefined;
	checkRequest(request: GuardedRequest): RequestCheck;
	/** `body` is undefined where there is none. */
	checkResponse(operation: OperationSpec, status: number, body: unknown): readonly Violation[];
}

/** A guard over one provider's document. */
export function createGuard(provider: ProviderName, document: JsonRecord): Guard {
	const operations = readOperations(document);
	const schemas = schemaCheckerOf(document);
	const resolve = (schema: unknown) => follow(document, schema);

	const checkQuery = (operation: OperationSpec, query: URLSearchParams) => {
		const findings: Finding[] = [];
		const values: Record<string, unknown> = {};
		const known = operation.parameters.filter(parameter => parameter.in === 'query');
		for (const { name, required, schema } of known) {
			const texts = query.getAll(name);
			if (texts.length > 0) {
				values[name] = readTexts(texts, schema, resolve);
				findings.push(...schemas.check(schema, values[name], ['query', name]));
			} else if (required) findings.push(missing(['query', name]));
		}
		for (const name of new Set(query.keys())) {
			if (known.some(parameter => parameter.name === name)) continue;
			const names = known.map(parameter => parameter.name).join(', ');
			const expected = names === '' ? 'no query parameters' : `no such parameter, but one of ${names}`;
			findings.push(unknown(['query', name], expected, query.get(name)));
		}
		return { findings, values };
	};

	const checkBody = (operation: OperationSpec, body: RequestBody): Finding[] => {
		if (body.kind === 'empty') return operation.body?.required ? [missing(['body'])] : [];
		if (operation.body === undefined) return [unknown(['body'], 'no body', body.mediaType)];
		const media = operation.body.media.find(each => each.type === body.mediaType);
		if (media === undefined || body.kind === 'unreadable') {
			const types = operation.body.media.map(each => each.type).join(' or ');
			return [unknown(['header', 'content-type'], types, body.mediaType)];
		}
		return [
			...schemas.check(media.schema, body.kind === 'form' ? readForm(media.schema, body.value) : body.value, ['body']),
		];
	};

	const readForm = (schema: unknown, form: Readonly<Record<string, string | File>>): JsonRecord => {
		const properties = resolve(schema)['properties'];
		const read = ([name, value]: [string, string | File]) => {
			const property = isRecord(properties) ? properties[name] : undefined;
			// What is in a file is none of the specification's business.
			return [name, value instanceof File ? value.name : readText(value, property, resolve)];
		};
		return Object.fromEntries(Object.entries(form).map(read));
	};

	const toViolation = (side: 'request' | 'response', operation: OperationSpec, finding: Finding): Violation =>
		violation({
			provider,
			side,
			operation: operation.id,
			place: formatPlace(finding.path),
			expected: finding.expected,
			got: shorten(finding.got),
		});

	return {
		...indexOperations(operations),
		operations,
		coverage: new Coverage(provider, operations),
		checkKey(operation, headers) {
			const header = operation.keyHeader;
			if (header === undefined || headers.get(header)) return undefined;
			return toViolation('request', operation, unknown(['header', header], 'an API key', undefined));
		},
		checkRequest({ operation, params, query, body }) {
			const path = operation.parameters.filter(parameter => parameter.in === 'path');
			const read = checkQuery(operation, query);
			const findings = [
				...path.flatMap(({ name, schema }) =>
					schemas.check(schema, readText(params[name] ?? '', schema, resolve), ['path', name]),
				),
				...read.findings,
				...checkBody(operation, body),
			];
			return {
				violations: findings.filter(each => each.unknownName).map(each => toViolation('request', operation, each)),
				rejections: findings.filter(each => !each.unknownName).map(toValidationItem),
				query: read.values,
			};
		},
		checkResponse(operation, status, body) {
			const { responses } = operation;
			const media =
				responses.get(String(status)) ?? responses.get(`${String(status)[0]}XX`) ?? responses.get('default');
			if (media === undefined) {
				const expected = [...responses.keys()].join(', ');
				return [toViolation('response', operation, unknown(['status'], expected, status))];
			}
			const json = media.find(each => each.type === 'application/json');
			if (json === undefined || body === undefined) {
				if ((json === undefined) === (body === undefined)) return [];
				return [toViolation('response', operation, unknown(['body'], json ? 'a JSON body' : 'no body', body))];
			}
			return schemas.check(json.schema, body, ['body']).map(each => toViolation('response', operation, each));
		},
	};
}

function unknown(path: readonly string[], expected: string, got: unknown): Finding {
	return { path, unknownName: true, expected, got, keyword: 'unknown', limit: undefined };
}

function missing(path: readonly string[]): Finding {
	return { path, unknownName: false, expected: 'a value', got: undefined, keyword: 'required', limit: path.at(-1) };
}
