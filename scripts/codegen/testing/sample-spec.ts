import type { JsonObject } from '../json.ts';

/** For tests: an API in which an answer has everything that tempts a generator to be too strict. */
export const sampleSpec: JsonObject = {
	openapi: '3.1.0',
	info: { title: 'Sample', version: '1' },
	paths: {
		'/things': {
			post: {
				operationId: 'createThing',
				requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/ThingRequest' } } } },
				responses: {
					200: {
						description: 'ok',
						content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
					},
					404: { $ref: '#/components/responses/NotFound' },
				},
			},
		},
	},
	components: {
		responses: {
			NotFound: {
				description: 'none',
				headers: { 'x-limit': { description: 'How many.', schema: { type: 'integer' } } },
				content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
			},
		},
		schemas: {
			Kind: { type: 'string', enum: ['a', 'b'] },
			Echo: { type: 'object', properties: { strict: { type: 'string' } } },
			Part: {
				type: 'object',
				required: ['name'],
				properties: {
					name: { type: 'string', minLength: 3 },
					parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
				},
			},
			ThingRequest: {
				type: 'object',
				required: ['name'],
				properties: {
					name: { type: 'string' },
					steps: { type: 'integer', default: 3 },
					tags: { type: 'array', items: { type: 'string' } },
					content: { type: 'string', format: 'binary' },
				},
			},
			Thing: {
				type: 'object',
				description: 'A thing.',
				required: ['id', 'kind', 'created_at'],
				properties: {
					id: { type: 'string' },
					kind: { $ref: '#/components/schemas/Kind' },
					fixed: { type: 'string', const: 'always' },
					created_at: { type: 'string', format: 'date-time' },
					count: { type: ['integer', 'null'], minimum: 1, default: 7 },
					// Fields that are called like keywords are fields.
					description: { type: 'string', 'x-source': 'somewhere' },
					default: { type: 'number', maximum: 5 },
					parts: { type: 'array', maxItems: 1, items: { $ref: '#/components/schemas/Part' } },
					labels: { type: 'object', additionalProperties: { type: 'string' } },
					settings: { type: 'object', default: { description: 'kept' } },
					'x-field': { type: 'string' },
					echo: {
						'x-unchecked': true,
						type: 'object',
						properties: { inside: { $ref: '#/components/schemas/Echo' } },
					},
				},
			},
			Fault: { type: 'object', required: ['detail'], properties: { detail: { type: 'string' } } },
		},
	},
};
