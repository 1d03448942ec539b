import type { StandardSchemaV1 } from '@standard-schema/spec';

/** What to do with a schema that checks, but can't write itself as JSON Schema. */
export function adviceFor(schema: StandardSchemaV1): string {
	const { vendor } = schema['~standard'];
	if (vendor === 'zod') return '_zod' in schema ? zodMini : zod3;
	if (vendor === 'valibot') return valibot;
	return `this version of ${vendor} can't write JSON Schema. Use one that implements Standard JSON Schema (zod 4.2 and arktype 2.1.28 do, and later ones), ${pairing}`;
}

const pairing = 'or pair it with JSON Schema of your own: `withJsonSchema(schema, jsonSchema)`';
const zodMini = `zod/mini, and zod before 4.2, can't write JSON Schema by themselves. Pass \`z.toJSONSchema(schema, { io: 'input' })\`, which checks and types as the schema does (zod 4.2 or later), ${pairing}`;
const zod3 = `zod 3 can't write JSON Schema. Use zod 4.2 or later, ${pairing}, which \`zod-to-json-schema\` writes: \`zodToJsonSchema(schema, { pipeStrategy: 'input' })\``;
const valibot = `valibot leaves JSON Schema to \`@valibot/to-json-schema\` (1.5 or later). Install it, and pass \`toStandardJsonSchema(schema)\`, ${pairing}`;
