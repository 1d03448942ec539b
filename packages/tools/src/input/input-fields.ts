import { isWebAddress } from '@anybrowser/core/provider';
import { z } from 'zod';

/** Characters of a text that a model may send. */
const maxText = 50_000;

/** A text that isn't blank. What bounds it is checked and not told: a model that is told pays for it in every conversation. */
export function text(description?: string): z.ZodType<string> {
	const schema = z
		.string()
		.refine(value => value.trim() !== '', 'it is blank')
		.refine(value => value.length <= maxText, `it has more than ${maxText} characters`);
	return description === undefined ? schema : schema.meta({ description });
}

/** An address of the web. */
export function address(): z.ZodType<string> {
	return z.string().refine(isWebAddress, 'it is no address of the web, such as https://example.com');
}

/** A number above 0. */
export function amount(description: string): z.ZodType<number> {
	return z
		.number()
		.refine(value => value > 0, 'it is not above 0')
		.meta({ description });
}

/** JSON Schema as an object. */
export function jsonSchema(): z.ZodType<Readonly<Record<string, unknown>>> {
	return z
		.custom<Readonly<Record<string, unknown>>>(isObject, 'it is JSON Schema as an object')
		.meta({ type: 'object', description: 'JSON Schema of the output' });
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
