import { type Finding, missingFinding, unknownFinding } from './finding.ts';
import { insteadOf } from './instead-of.ts';
import { nearestName } from './nearest-name.ts';
import type { OperationSpec } from './open-api.ts';
import { readText } from './read-text.ts';
import type { Spec } from './spec.ts';

/** Headers that mean the same everywhere, so that none of them is a misspelling of a vendor's. */
const ordinary =
	/^(accept|content|if|sec|proxy|access-control|x-forwarded|x-b3)(-|$)|^(authorization|baggage|b3|cache-control|connection|cookie|date|dnt|expect|forwarded|from|host|keep-alive|origin|pragma|priority|range|referer|sentry-trace|te|traceparent|tracestate|trailer|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via|x-correlation-id|x-real-ip|x-request-id|x-requested-with)$/;

/** What is wrong with a request's headers, its key apart: wrong values, and names that look like the vendor's own. */
export function checkHeaders(spec: Spec, operation: OperationSpec, headers: Headers): readonly Finding[] {
	const { schemas, resolve } = spec;
	const findings: Finding[] = [];
	for (const { name, required, schema } of operation.parameters.filter(each => each.in === 'header')) {
		const text = headers.get(name);
		if (text !== null)
			findings.push(...schemas.check(schema, readText(text, schema, resolve), ['header', name.toLowerCase()]));
		else if (required) findings.push(missingFinding(['header', name.toLowerCase()]));
	}
	// A client that sends the right one too, such as one with the keys of both vendors, has misspelt nothing.
	const absent = spec.headers.filter(each => !headers.has(each));
	for (const name of headers.keys()) {
		if (!spec.headers.includes(name) && misspeltHeader(name, absent) !== undefined) {
			findings.push(unknownHeader(name, absent));
		}
	}
	return findings;
}

/** What is wrong with how a request says who it is from. */
export function checkKey(operation: OperationSpec, headers: Headers): Finding | undefined {
	const key = operation.keyHeader;
	if (key === undefined || headers.get(key)) return undefined;
	const misspelt = [...headers.keys()].find(name => name !== key && misspeltHeader(name, [key]) !== undefined);
	if (misspelt !== undefined) return unknownHeader(misspelt, [key]);
	return unknownFinding(['header', key], 'an API key', undefined);
}

/** The vendor's header that another one looks like. Clients send many of their own, which are nobody's business. */
function misspeltHeader(name: string, vendors: readonly string[]): string | undefined {
	if (ordinary.test(name)) return undefined;
	const meant = nearestName(
		bare(name),
		vendors.map(each => bare(each)),
	);
	return vendors.find(each => bare(each) === meant);
}

/** The name is told, its value is not: it may well be a key. */
function unknownHeader(name: string, vendors: readonly string[]): Finding {
	const meant = misspeltHeader(name, vendors);
	return unknownFinding(['header', name], insteadOf('header', meant ?? name, vendors), name);
}

function bare(name: string): string {
	return name.replace(/^x-/, '');
}
