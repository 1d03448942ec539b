import assert from 'node:assert/strict';

/** The fields of an object that an SDK gave. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
	assert.ok(
		typeof value === 'object' && value !== null && !Array.isArray(value),
		`${JSON.stringify(value)} is no object`,
	);
	return value as Readonly<Record<string, unknown>>;
}

/** A field of it that is a text. */
export function textIn(value: unknown, name: string): string {
	const text = fieldsOf(value)[name];
	assert.equal(typeof text, 'string', `${name} is ${JSON.stringify(text)}`);
	return String(text);
}
