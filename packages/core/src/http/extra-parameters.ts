import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { CallScope } from './call-scope.ts';

/** openapi-fetch's own hooks for writing the query and the body. */
export type ExtraParameters = {
	readonly querySerializer?: (query: Record<string, unknown>) => string;
	readonly bodySerializer?: (body: unknown) => string;
};

/** The caller's extra query and body parameters, merged when openapi-fetch writes them; `undefined` without any. */
export function extraParameters(
	scope: CallScope,
): { readonly init: ExtraParameters; requireUsed(operation: string): void } | undefined {
	const { query, body } = scope;
	if (!query && !body) return undefined;
	let bodyWritten = false;
	const init: { -readonly [Key in keyof ExtraParameters]: ExtraParameters[Key] } = {};
	if (query) init.querySerializer = own => serializeQuery({ ...own, ...query });
	if (body) {
		init.bodySerializer = own => {
			bodyWritten = true;
			// openapi-fetch serialises only JSON objects this way; the spread takes whatever the operation built.
			return JSON.stringify({ ...(own as object), ...body });
		};
	}
	return {
		init,
		requireUsed(operation) {
			if (!body || bodyWritten) return;
			throw new AnyBrowserError('invalid_request', `${operation} sends no JSON body that \`body\` could add to`, {
				operation,
			});
		},
	};
}

function serializeQuery(query: Readonly<Record<string, unknown>>): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		for (const item of Array.isArray(value) ? value : [value]) {
			if (item !== undefined && item !== null) search.append(name, String(item));
		}
	}
	return search.toString();
}
