import assert from 'node:assert/strict';
import { inspect } from 'node:util';

/** @throws AssertionError when a secret can be seen in a value. */
export function assertHidden(value: unknown, secret: string, what: string): void {
	assert.notEqual(value, undefined, `${what}: it had to fail`);
	const shown = {
		inspect: inspect(value, { depth: 12, showHidden: true }),
		JSON: JSON.stringify(value) ?? '',
		text: value instanceof Error ? `${value.message}\n${value.stack}` : String(value),
	};
	for (const [how, text] of Object.entries(shown)) {
		assert.ok(!text.includes(secret), `${what}: the secret can be seen by ${how}`);
	}
}
