import type { JsonRecord } from '../json/record.ts';
import { createSpecGuard, type SpecGuard } from './spec-guard.ts';
import type { Violation } from './violation.ts';

const guards = new WeakMap<JsonRecord, SpecGuard>();

/**
 * Everything in which a request and, if there is one, its response leave an OpenAPI document. Both can still be read
 * afterwards, but must not have been before.
 *
 * @example
 * const request = new Request('https://api.smooth.sh/api/v1/task?l=5', { headers: { apikey: 'any' } });
 * const response = await emulator.smooth.fetch(request.clone());
 * expect(await checkExchange(smoothDocument, request, response)).toEqual([]);
 */
export async function checkExchange(
	document: JsonRecord,
	request: Request,
	response?: Response,
): Promise<readonly Violation[]> {
	const guard = guards.get(document) ?? createSpecGuard(document);
	guards.set(document, guard);
	return guard.check(request, response);
}
