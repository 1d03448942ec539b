import { expect, test } from 'vitest';
import { closeReason } from './close-reason.ts';

test.each([
	['short', 'short'],
	['two\n lines ', 'two lines'],
	['x'.repeat(123), 'x'.repeat(123)],
	['x'.repeat(124), `${'x'.repeat(120)}…`],
	['€'.repeat(42), `${'€'.repeat(40)}…`],
	['😀'.repeat(40), `${'😀'.repeat(30)}…`],
])('%j fits into a frame', (message, reason) => {
	expect(closeReason(message)).toBe(reason);
	expect(Buffer.byteLength(closeReason(message))).toBeLessThanOrEqual(123);
});
