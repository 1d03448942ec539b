import { ApiError } from '../../http/api-error.ts';
import { isRecord, type JsonRecord } from '../../json/record.ts';

const grammar = /^user_metadata((?:\['[^'\\]+'\])+):'([^'\\]*)'$/;

/**
 * Reads a query: one path into the metadata and the text that has to be there. There are no escapes in it.
 *
 * @throws ApiError 400 for anything else
 */
export function readMetadataQuery(query: string): (metadata: JsonRecord | undefined) => boolean {
	const [, path = '', wanted = ''] = grammar.exec(query) ?? [];
	if (path === '') {
		throw new ApiError(400, `The query ${JSON.stringify(query)} is not of the form user_metadata['name']:'value'`);
	}
	const names = path.slice(2, -2).split("']['");
	return metadata => {
		let value: unknown = metadata;
		for (const name of names) value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
		return value === wanted;
	};
}
