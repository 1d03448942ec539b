import { expect, test } from 'vitest';
import { pathBelow } from './path-below.ts';

test.each([
	['/api/v1/task', '/api/v1', '/task'],
	['/smooth/api/v1/task', '/api/v1', '/task'],
	['/v1/runs/v1/x', '/v1', '/runs/v1/x'],
	['/v10/v1/runs', '/v1', '/runs'],
	['/api/v1task', '/api/v1', undefined],
	['/api/v1', '/api/v1', undefined],
	['/task', '/api/v1', undefined],
])('%s below %s is %s', (path, base, below) => {
	expect(pathBelow(path, base)).toBe(below);
});
