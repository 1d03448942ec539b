import { isJsonObject, type Json, type JsonObject, objectAt } from './json.ts';

const prefix = '#/components/schemas/';

/**
 * The component schemas that an answer can contain, in the order of the specification: all of them, or those that
 * are needed to check it, without what is only inside `x-unchecked` parts.
 */
export function responseSchemas(spec: JsonObject, which: 'all' | 'checked'): JsonObject {
	const schemas = objectAt(spec, 'components', 'schemas');
	const found = new Set<string>();
	const places: Json[] = [objectAt(spec, 'components', 'responses')];
	for (const item of Object.values(objectAt(spec, 'paths'))) {
		if (!isJsonObject(item)) continue;
		for (const operation of Object.values(item)) {
			if (isJsonObject(operation)) places.push(objectAt(operation, 'responses'));
		}
	}
	for (let place = places.pop(); place !== undefined; place = places.pop()) {
		for (const name of references(place, which)) {
			const schema = schemas[name];
			if (schema === undefined) throw new Error(`the specification has no ${prefix}${name}`);
			if (found.has(name)) continue;
			found.add(name);
			places.push(schema);
		}
	}
	return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)));
}

function references(value: Json, which: 'all' | 'checked'): string[] {
	if (Array.isArray(value)) return value.flatMap(item => references(item, which));
	if (!isJsonObject(value)) return [];
	if (which === 'checked' && value['x-unchecked'] === true) return [];
	const own = value['$ref'];
	const nested = Object.values(value).flatMap(item => references(item, which));
	return typeof own === 'string' && own.startsWith(prefix) ? [own.slice(prefix.length), ...nested] : nested;
}
