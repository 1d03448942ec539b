import type { MessageBody } from '../guard/message-body.ts';
import type { WireEntry } from './wire-entry.ts';

/** The parameters as plain data. */
export function plainQuery(query: URLSearchParams): WireEntry['query'] {
	const names = [...new Set(query.keys())];
	return Object.fromEntries(
		names.map(name => {
			const values = query.getAll(name);
			return [name, values.length > 1 ? values : (values[0] ?? '')];
		}),
	);
}

/** A body as plain data, without the contents of files. */
export function plainBody(body: MessageBody): unknown {
	if (body.kind === 'json') return body.value;
	if (body.kind !== 'form') return undefined;
	const plain = ([name, value]: [string, string | File]) => [
		name,
		value instanceof File ? { file: value.name, size: value.size, type: value.type } : value,
	];
	return Object.fromEntries(Object.entries(body.value).map(plain));
}
