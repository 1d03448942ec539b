import { isRecord, type JsonRecord } from '../json/record.ts';
import type { CoverageEntry } from './coverage.ts';
import { createGuard } from './create-guard.ts';
import { readBody } from './message-body.ts';
import { createRouteReader } from './route-reader.ts';
import type { Violation } from './violation.ts';

/** Holds real requests and responses to an OpenAPI document, and counts what it has seen of it. */
export interface SpecGuard {
	/**
	 * Everything that is wrong with a request and, if there is one, its response. Both can still be read afterwards;
	 * neither may have been read before, so give a `clone()` of a request that is on its way.
	 */
	check(request: Request, response?: Response): Promise<readonly Violation[]>;
	/** What there has been so far, by operation and status. Pairs with a violation don't count. */
	coverage(): readonly CoverageEntry[];
}

/**
 * A guard over an OpenAPI 3.1 document: unknown paths, methods, parameters, headers, fields and statuses, wrong values
 * and content types, missing keys. Objects that list their fields have no others, unless the document says so.
 *
 * @param name what to call it in messages; by default the document's title
 */
export function createSpecGuard(document: JsonRecord, name = titleOf(document)): SpecGuard {
	const guard = createGuard(name, document);
	const { routeOf } = createRouteReader(
		basePathOf(document),
		guard.operations.map(({ path }) => path),
	);
	return {
		async check(request, response) {
			const { pathname, searchParams: query } = new URL(request.url);
			const path = routeOf(pathname) ?? pathname;
			const wrongRoute = guard.checkRoute(request.method, path);
			const { operation } = guard.find(request.method, path);
			if (wrongRoute !== undefined || operation === undefined) return wrongRoute ? [wrongRoute] : [];

			const { headers } = request;
			const body = await readBody(request.clone(), Number.POSITIVE_INFINITY);
			const keyless = guard.checkKey(operation, headers);
			const { faults } = guard.checkRequest({
				operation,
				params: guard.paramsOf(operation, path),
				query,
				headers,
				body,
			});
			const violations = keyless ? [keyless, ...faults.filter(each => each.place !== keyless.place)] : [...faults];
			if (response === undefined) return violations;

			const { status } = response;
			const responseBody = await readBody(response.clone(), Number.POSITIVE_INFINITY);
			violations.push(...guard.checkResponse(operation, status, responseBody));
			if (violations.length === 0) guard.coverage.count({ operation, query, headers, body, status, responseBody });
			return violations;
		},
		coverage: () => guard.coverage.entries(),
	};
}

function titleOf({ info }: JsonRecord): string {
	return isRecord(info) && typeof info['title'] === 'string' ? info['title'] : 'the specification';
}

/** The path of the first server; requests may come to it under any host and any further prefix. */
function basePathOf({ servers }: JsonRecord): string {
	const first: unknown = Array.isArray(servers) ? servers[0] : undefined;
	if (!isRecord(first) || typeof first['url'] !== 'string') return '';
	return new URL(first['url'], 'http://localhost').pathname.replace(/\/$/, '');
}
