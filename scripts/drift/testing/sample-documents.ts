import { isJsonObject, type Json, type JsonObject } from '../../codegen/json.ts';
import { ApiDocument } from '../document/api-document.ts';

/** For tests: a slice, in our words. */
export const sampleSlice: JsonObject = {
	openapi: '3.1.0',
	servers: [{ url: 'https://api.example.com/v1' }],
	security: [{ key: [] }],
	paths: {
		'/things': {
			post: {
				operationId: 'createThing',
				requestBody: {
					required: true,
					content: { 'application/json': { schema: { $ref: '#/components/schemas/ThingRequest' } } },
				},
				responses: {
					200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
					404: { content: { 'application/json': { schema: { type: 'object', properties: { detail: {} } } } } },
				},
			},
			get: {
				operationId: 'listThings',
				parameters: [{ name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } }],
				responses: {
					200: {
						content: {
							'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } },
						},
					},
				},
			},
		},
		'/things/{thing_id}': {
			delete: {
				operationId: 'deleteThing',
				parameters: [{ name: 'thing_id', in: 'path', required: true, schema: { type: 'string' } }],
				responses: { 204: {} },
			},
		},
	},
	components: {
		securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } },
		schemas: {
			Kind: { type: 'string', enum: ['big', 'small'] },
			ThingRequest: {
				type: 'object',
				required: ['name'],
				properties: {
					name: { type: 'string', minLength: 1, maxLength: 20 },
					kind: { $ref: '#/components/schemas/Kind', default: 'big' },
					note: { type: ['string', 'null'] },
					steps: { type: 'integer', minimum: 2, maximum: 128 },
					tags: { type: 'array', items: { type: 'string' } },
					extra: { type: 'object' },
					labels: { type: 'object', additionalProperties: { type: 'string' } },
					action: { oneOf: [{ $ref: '#/components/schemas/Press' }, { $ref: '#/components/schemas/Look' }] },
				},
			},
			Press: {
				type: 'object',
				required: ['type'],
				properties: { type: { const: 'press' }, hard: { type: 'boolean' } },
			},
			Look: { type: 'object', required: ['type'], properties: { type: { const: 'look' }, at: { type: 'string' } } },
			Thing: {
				type: 'object',
				required: ['id', 'status'],
				properties: {
					id: { type: 'string' },
					status: { type: 'string', enum: ['open', 'done'] },
					count: { type: 'integer' },
					made_at: { type: 'string', format: 'date-time' },
					parts: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
					echo: { 'x-unchecked': true, type: 'object', properties: { inside: { type: 'string' } } },
				},
			},
		},
	},
};

const components: Record<string, string> = { ThingRequest: 'Body_create_thing', Thing: 'ThingOut', Kind: 'KindEnum' };

/** For tests: what a vendor publishes of the same API, with its own names, its own prefix and more than our slice has. */
export const samplePublished: JsonObject = (() => {
	let text = JSON.stringify(sampleSlice);
	for (const [name, theirs] of Object.entries(components)) {
		text = text.replaceAll(`#/components/schemas/${name}"`, `#/components/schemas/${theirs}"`);
		text = text.replace(`"${name}":{`, `"${theirs}":{`);
	}
	const renamed = JSON.parse(text.replaceAll('"/things', '"/v1/things').replaceAll('thing_id', 'id')) as JsonObject;
	return withChanges(renamed, [
		[['servers'], [{ url: 'https://api.example.com' }]],
		[['paths', '/v1/others'], { get: { responses: { 200: {} } } }],
		[['components', 'schemas', 'ThingOut', 'properties', 'colour'], { type: 'string' }],
		[['components', 'schemas', 'ThingOut', 'properties', 'echo', 'x-unchecked'], undefined],
		[['components', 'schemas', 'Body_create_thing', 'properties', 'colour'], { type: 'string' }],
	]);
})();

/** One edit: where, and what comes there; `undefined` removes what is there. */
export type Edit = readonly [path: readonly string[], value: Json | undefined];

export function withChanges(document: JsonObject, edits: readonly Edit[]): JsonObject {
	return edits.reduce<JsonObject>((edited, [path, value]) => edit(edited, path, value) as JsonObject, document);
}

function edit(at: Json | undefined, [key, ...rest]: readonly string[], value: Json | undefined): Json {
	if (key === undefined) throw new Error('an edit needs a path');
	const inside = (old: Json | undefined): Json | undefined => (rest.length === 0 ? value : edit(old, rest, value));
	if (Array.isArray(at)) return at.map((item, index) => (String(index) === key ? (inside(item) ?? null) : item));
	const object = isJsonObject(at) ? at : {};
	const { [key]: old, ...others } = object;
	const changed = inside(old);
	return changed === undefined ? others : { ...object, [key]: changed };
}

export function documentOf(root: Json, name = 'document'): ApiDocument {
	return new ApiDocument(name, root);
}
