import { AnyBrowserError, PagePromise, type RequestOptions } from '@anybrowser/core';
import type { ListRecord } from '../service/records.ts';
import type { AnswerShape } from './answer-shape.ts';
import type { MemoryContext } from './memory-context.ts';

/** A list of the service's: the cursor is where its next page starts. */
export function listed<Row, Item>(
	context: MemoryContext,
	operation: string,
	list: {
		readonly path: string;
		readonly schema: AnswerShape<ListRecord<Row>>;
		readonly query?: Record<string, string>;
	},
	{ limit, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
	request: RequestOptions | undefined,
	convert: (row: Row) => Item,
): PagePromise<Item> {
	const { runtime, provider } = context;
	return new PagePromise(async next => {
		const from = next ?? cursor;
		if (from !== undefined && !/^\d+$/.test(from)) {
			throw new AnyBrowserError('invalid_request', `${operation}: "${from}" is not a cursor of an earlier page`, {
				provider,
				operation,
			});
		}
		const answer = await runtime.call<ListRecord<Row>>({
			operation: { name: operation, kind: 'read' },
			scope: runtime.open(request),
			schema: list.schema,
			send: context.send({ method: 'GET', path: [list.path], query: { ...list.query, size: limit, from } }),
		});
		return { items: answer.items.map(convert), nextCursor: answer.next };
	});
}
