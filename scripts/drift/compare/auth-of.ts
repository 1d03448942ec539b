import { isJsonObject, objectAt } from '../../codegen/json.ts';
import type { Operation } from '../document/operation.ts';

/**
 * The ways in, each as what it takes, e.g. `apiKey header x-api-key`; an empty string is no authentication at all.
 * `undefined` if the document doesn't say.
 */
export function authOf(
	{ node, parameters }: Operation,
	apiKeyHeaders: readonly string[],
): readonly string[] | undefined {
	const { root } = node.document;
	const security = node.value['security'] ?? root['security'];
	if (Array.isArray(security)) {
		if (security.length === 0) return [''];
		return security.filter(isJsonObject).map(ways =>
			Object.keys(ways)
				.map(name => {
					const {
						type,
						scheme = '',
						in: place = '',
						name: header = '',
					} = objectAt(root, 'components', 'securitySchemes', name);
					return [type ?? name, scheme, place, String(header).toLowerCase()].filter(part => part !== '').join(' ');
				})
				.sort()
				.join(' and '),
		);
	}
	// Some frameworks publish the key as a parameter like any other.
	const header = apiKeyHeaders.find(name => parameters.has(`header.${name}`));
	return header === undefined ? undefined : [`apiKey header ${header}`];
}

/** Headers that a document declares as carrying an API key. */
export function apiKeyHeadersOf({ node }: Operation): readonly string[] {
	return Object.values(objectAt(node.document.root, 'components', 'securitySchemes'))
		.filter(isJsonObject)
		.filter(({ type, in: place }) => type === 'apiKey' && place === 'header')
		.map(({ name }) => String(name).toLowerCase());
}
