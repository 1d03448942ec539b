import type { WireEntry } from '../../http/wire-entry.ts';

/** A query's parameters, one by one. */
export function queryPairs(query: WireEntry['query']): readonly (readonly [name: string, value: string])[] {
	return Object.entries(query).flatMap(([name, values]) => [values].flat().map(value => [name, value] as const));
}

/** The address of a request below an API's base address. */
export function wireUrl(baseUrl: string, { path, query }: Pick<WireEntry, 'path' | 'query'>): string {
	const parameters = new URLSearchParams(queryPairs(query).map(([name, value]) => [name, value]));
	return new URL(`${baseUrl}${path}${parameters.size === 0 ? '' : `?${parameters}`}`).href;
}
