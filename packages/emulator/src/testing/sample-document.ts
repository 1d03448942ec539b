/** A small document with every shape that the guard has to see through. For its tests only. */
export const sampleDocument = {
	openapi: '3.1.0',
	security: [{ key: [] }],
	paths: {
		'/items': {
			get: {
				operationId: 'listItems',
				parameters: [
					{ $ref: '#/components/parameters/Page' },
					{ name: 'deep', in: 'query', schema: { type: 'boolean' } },
					{
						name: 'kind',
						in: 'query',
						schema: { anyOf: [{ type: 'array', items: { enum: ['a', 'b'] } }, { type: 'null' }] },
					},
				],
				responses: {
					200: {
						content: {
							'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Item' } } },
						},
					},
				},
			},
			post: {
				operationId: 'createItem',
				requestBody: {
					required: true,
					content: { 'application/json': { schema: { $ref: '#/components/schemas/NewItem' } } },
				},
				responses: {
					200: { $ref: '#/components/responses/Item' },
					204: { description: 'Nothing to say' },
					'5XX': { description: 'Broken' },
				},
			},
		},
		'/items/{item_id}': {
			parameters: [{ name: 'item_id', in: 'path', required: true, schema: { type: 'string', pattern: '^it_' } }],
			delete: { operationId: 'deleteItem', responses: { 204: { description: 'Gone' } } },
		},
		'/items/latest': { delete: { operationId: 'deleteLatest', responses: { 204: { description: 'Gone' } } } },
		'/events': {
			post: {
				operationId: 'sendEvent',
				requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Event' } } } },
				responses: { 204: { description: 'Taken' } },
			},
		},
		'/files': {
			post: {
				operationId: 'uploadFile',
				requestBody: {
					content: {
						'multipart/form-data': {
							schema: {
								type: 'object',
								required: ['file'],
								properties: { file: { type: 'string', format: 'binary' }, days: { type: 'integer', minimum: 1 } },
							},
						},
					},
				},
				responses: { 204: { description: 'Kept' } },
			},
		},
	},
	components: {
		securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
		parameters: { Page: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } } },
		responses: { Item: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Item' } } } } },
		schemas: {
			Base: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
			NewItem: {
				allOf: [{ $ref: '#/components/schemas/Base' }],
				properties: {
					size: { type: 'integer', minimum: 2, maximum: 128 },
					colour: { type: 'string', enum: ['red', 'green'] },
					nested: { anyOf: [{ $ref: '#/components/schemas/Nested' }, { type: 'null' }] },
					anything: { type: 'object' },
				},
			},
			Nested: { type: 'object', properties: { tag: { type: 'string' } } },
			Item: {
				type: 'object',
				required: ['id'],
				properties: { id: { type: 'string' }, size: { type: ['integer', 'null'] } },
			},
			Event: {
				oneOf: [
					{
						type: 'object',
						required: ['name', 'url'],
						properties: { name: { const: 'goto' }, url: { type: 'string' } },
					},
					{
						type: 'object',
						required: ['name', 'script'],
						properties: { name: { const: 'run' }, script: { type: 'string' } },
					},
				],
			},
		},
	},
} as const;
