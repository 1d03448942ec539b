import { PagePromise } from '@anybrowser/core';
import type { ProviderCall } from '@anybrowser/core/provider';
import type { ListRecord } from '../service/records.ts';
import type { AnswerShape } from './answer-shape.ts';
import type { SendRequest, ServiceRequest } from './send-request.ts';

/** A list of the service's: the cursor is where its next page starts. */
export function listed<Row, Item>(
	list: {
		/** Begins the call for one page. */
		readonly begin: () => ProviderCall<SendRequest>;
		/** Its segments, where it has more than one. */
		readonly path: string | ((call: ProviderCall<SendRequest>) => readonly string[]);
		readonly schema: AnswerShape<ListRecord<Row>>;
		readonly query?: ServiceRequest['query'];
		readonly convert: (row: Row) => Item;
	},
	{ limit, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): PagePromise<Item> {
	return new PagePromise(async next => {
		const call = list.begin();
		const from = next ?? cursor;
		if (from !== undefined && !/^\d+$/.test(from)) throw call.refuse(`"${from}" is not a cursor of an earlier page`);
		const path = typeof list.path === 'string' ? [list.path] : list.path(call);
		const answer = await call.read<ListRecord<Row>>(list.schema, send =>
			send({ method: 'GET', path, query: { ...list.query, size: limit, from } }),
		);
		return { items: answer.items.map(list.convert), nextCursor: answer.next };
	});
}
