import { expect, test } from 'vitest';
import { resolveAlias } from './resolve-alias.ts';

const aliases = { '/old': '/new', '/old/{id}/runs': '/new/{id}/runs', '/old/list': '/new/all' };

test.each([
	['/old', '/new'],
	['/old/', '/old/'],
	['/old/7/runs', '/new/7/runs'],
	['/old/list', '/new/all'],
	['/old/7', '/old/7'],
	['/other', '/other'],
	['', ''],
])('takes %j for %j', (path, meant) => {
	expect(resolveAlias(path, aliases)).toBe(meant);
	expect(resolveAlias(path)).toBe(path);
});
