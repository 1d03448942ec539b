import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonObject } from './json.ts';
import { responseSchemas } from './response-schemas.ts';

/** `paths`, `components` and `operations` as TypeScript. */
export async function emitTypes(spec: JsonObject): Promise<string> {
	const inAnswers = placesOfAnswers(spec);
	const nodes = await openapiTS(spec as unknown as OpenAPI3, {
		immutable: true,
		// A default makes a field optional to send; the other setting would demand it.
		defaultNonNullable: false,
		silent: true,
		transform(schema) {
			// The content of an upload, which would otherwise be a string.
			if (schema.format === 'binary') return ts.factory.createTypeReferenceNode('Blob');
			return undefined;
		},
		postTransform(type, { path }) {
			return inAnswers(path) ? withoutReadonlyArrays(type) : undefined;
		},
	});
	return astToString(nodes);
}

/**
 * Tells whether a place in the specification belongs to an answer. openapi-fetch 0.17 takes a readonly array in an
 * answer for an object and maps its methods away, so those stay plain; what is sent may be readonly.
 */
function placesOfAnswers(spec: JsonObject): (path: string | undefined) => boolean {
	const names = new Set(Object.keys(responseSchemas(spec, 'all')));
	return (path = '') => {
		const [, name] = /^#\/components\/schemas\/([^/]+)/.exec(path) ?? [];
		return name === undefined ? path.includes('/responses/') : names.has(name);
	};
}

function withoutReadonlyArrays(type: ts.TypeNode): ts.TypeNode {
	if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword) return type.type;
	if (ts.isUnionTypeNode(type)) return ts.factory.createUnionTypeNode(type.types.map(withoutReadonlyArrays));
	return type;
}
