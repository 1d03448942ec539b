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

/** Why a plain body isn't what came, so that nobody can send it again; undefined where it is. */
export function missingOf(body: MessageBody): string | undefined {
	if (body.kind === 'unreadable') {
		const isLarge = body.reason === 'too large' || body.reason === 'too much';
		return isLarge ? 'Its body was too large to keep.' : 'Its body could not be read, so it was not kept.';
	}
	if (body.kind !== 'form') return undefined;
	if (body.repeated.length > 0) return 'It has a field more than once, of which only the last was kept.';
	const hasFile = Object.values(body.value).some(value => value instanceof File);
	return hasFile ? 'The contents of its files were not kept.' : undefined;
}
