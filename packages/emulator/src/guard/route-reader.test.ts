import { expect, test } from 'vitest';
import { createRouteReader } from './route-reader.ts';

const read = (basePath: string, paths: readonly string[], pathname: string) =>
	createRouteReader(basePath, paths).routeOf(pathname);

test.each<[string, readonly string[], string, string | undefined]>([
	['/v1', ['/a', '/b/{id}'], '/any/v1/b/1', '/b/1'],
	['/v1', ['/a'], '/a', undefined],
	['', ['/v1/a', '/v1/b/{id}'], '/v1/b/1', '/v1/b/1'],
	['', ['/v1/a', '/v1/b/{id}'], '/any/v1/b/1', '/v1/b/1'],
	['', ['/v1/a', '/v1/b'], '/any/v2/a', undefined],
	['', ['/v1/a', '/v2/a'], '/any/v1/a', '/any/v1/a'],
	['', ['/a', '/b'], '/a', '/a'],
])('with the base %j and the paths %j, %s is the route %j', (basePath, paths, pathname, route) => {
	expect(read(basePath, paths, pathname)).toBe(route);
});
