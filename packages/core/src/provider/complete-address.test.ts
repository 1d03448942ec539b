import { expect, test } from 'vitest';
import { completeAddress } from './complete-address.ts';

test.each([
	['example.com', 'https://example.com'],
	[' example.com/path?q=http://x ', 'https://example.com/path?q=http://x'],
	['localhost:3000', 'https://localhost:3000'],
	['127.0.0.1:80/x', 'https://127.0.0.1:80/x'],
	['user:word', 'user:word'],
	['http://example.com', 'http://example.com'],
	['about:blank', 'about:blank'],
	['javascript:alert(1)', 'javascript:alert(1)'],
	['//example.com', '//example.com'],
	['/path', '/path'],
	['', ''],
	[' ', ' '],
])('%j is opened as %j', (given, expected) => {
	expect(completeAddress(given)).toBe(expected);
});
