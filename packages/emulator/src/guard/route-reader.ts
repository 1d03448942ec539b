import { pathBelow } from './path-below.ts';

/** Tells what of an address's path is the API's own. */
export interface RouteReader {
	/** The part that the document knows; undefined where there is none. */
	routeOf(pathname: string): string | undefined;
}

/**
 * Reads paths under any prefix. What they are found by is the base path; a vendor whose address has none, and whose
 * document begins each path with the same segment instead, is found by that.
 */
export function createRouteReader(basePath: string, paths: readonly string[]): RouteReader {
	const first = basePath === '' ? commonSegment(paths) : '';
	return {
		routeOf(pathname) {
			const below = pathBelow(pathname, basePath + first);
			return below === undefined ? undefined : first + below;
		},
	};
}

/** The segment that all paths begin with, such as `/v1`; empty where there is none, or nothing after it. */
function commonSegment(paths: readonly string[]): string {
	const segments = new Set(paths.map(path => /^\/[^/{]+(?=\/)/.exec(path)?.[0] ?? ''));
	return segments.size === 1 ? ([...segments][0] ?? '') : '';
}
