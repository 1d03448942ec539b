import type { JsonRecord } from '../json/record.ts';
import { checkRequestBody, checkResponseBody } from './check-body.ts';
import { noFile } from './check-form.ts';
import { checkHeaders, checkKey } from './check-headers.ts';
import { checkPath } from './check-path.ts';
import { checkQuery } from './check-query.ts';
import { Coverage } from './coverage.ts';
import { type Finding, formatPlace } from './finding.ts';
import { mergeMisspelt } from './merge-misspelt.ts';
import type { MessageBody } from './message-body.ts';
import type { OperationSpec } from './open-api.ts';
import { indexOperations, type OperationIndex } from './operation-index.ts';
import { shorten } from './shorten.ts';
import { specOf } from './spec.ts';
import { toValidationItem, type ValidationItem } from './validation-item.ts';
import { type Violation, violation } from './violation.ts';

/** A request to a known operation, as far as a specification can tell right from wrong. */
export interface GuardedRequest {
	readonly operation: OperationSpec;
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly headers: Headers;
	readonly body: MessageBody;
}

/** The result of checking a request. */
export interface RequestCheck {
	/** What the specification doesn't have: names, bodies, content types. */
	readonly violations: readonly Violation[];
	/** What the vendor itself refuses: values of known fields. */
	readonly rejections: readonly ValidationItem[];
	/** Both, as violations, without what follows from another: a field is missing because it is misspelt. */
	readonly faults: readonly Violation[];
	/** The query as typed values. */
	readonly query: JsonRecord;
}

/** Holds requests and responses to an OpenAPI document. */
export interface Guard extends OperationIndex {
	readonly operations: readonly OperationSpec[];
	readonly coverage: Coverage;
	/** What is wrong with a method and a path that lead to no operation. */
	checkRoute(method: string, path: string): Violation | undefined;
	checkKey(operation: OperationSpec, headers: Headers): Violation | undefined;
	checkRequest(request: GuardedRequest): RequestCheck;
	checkResponse(operation: OperationSpec, status: number, body: MessageBody): readonly Violation[];
}

/** A guard over one provider's document. */
export function createGuard(provider: string, document: JsonRecord): Guard {
	const spec = specOf(document);
	const { operations } = spec;
	const index = indexOperations(operations);

	const tell = (side: 'request' | 'response', operation: OperationSpec, finding: Finding): Violation => {
		const place = formatPlace(finding.path);
		const { expected } = finding;
		return violation({ provider, side, operation: operation.id, place, expected, got: shorten(finding.got, place) });
	};

	return {
		...index,
		operations,
		coverage: new Coverage(provider, spec),
		checkRoute(method, path) {
			const { operation, methods } = index.find(method, path);
			if (operation !== undefined) return undefined;
			const facts = { provider, side: 'request', operation: `${method} ${path}` } as const;
			if (methods.length > 0)
				return violation({ ...facts, place: 'method', expected: methods.join(' or '), got: method });
			const meant = index.nearest(path);
			const expected = `a path of the API${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;
			return violation({ ...facts, place: 'path', expected, got: path });
		},
		checkKey(operation, headers) {
			const finding = checkKey(operation, headers);
			return finding && tell('request', operation, finding);
		},
		checkRequest({ operation, params, query, headers, body }) {
			const read = checkQuery(spec, operation, query);
			const findings = [
				...checkPath(spec, operation, params),
				...read.findings,
				...checkHeaders(spec, operation, headers),
				...checkRequestBody(spec, operation, body),
			];
			// Each vendor has a way of its own to refuse a text in the place of a file: that is for its handler.
			const refused = findings.filter(each => !each.unknownName && each.keyword !== noFile);
			return {
				violations: findings.filter(each => each.unknownName).map(each => tell('request', operation, each)),
				rejections: refused.map(toValidationItem),
				faults: mergeMisspelt(findings).map(each => tell('request', operation, each)),
				query: read.values,
			};
		},
		checkResponse(operation, status, body) {
			const findings = mergeMisspelt(checkResponseBody(spec, operation, status, body));
			return findings.map(each => tell('response', operation, each));
		},
	};
}
