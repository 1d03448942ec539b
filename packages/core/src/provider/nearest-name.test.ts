import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const known = ['apiKey', 'baseUrl', 'fetch', 'maxRetries', 'maxConcurrency'];

test.each([
	['apikey', 'apiKey'],
	['api_key', 'apiKey'],
	['baseURL', 'baseUrl'],
	['fech', 'fetch'],
	['maxRetrys', 'maxRetries'],
	['concurrency', 'maxConcurrency'],
	['x', undefined],
])('%s → %s', (given, expected) => {
	expect(nearestName(given, known)).toBe(expected);
});
