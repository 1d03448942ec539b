import { FieldCounts } from './field-counts.ts';
import type { MessageBody } from './message-body.ts';
import type { OperationSpec } from './open-api.ts';
import { fieldsOf } from './operation-fields.ts';
import type { Spec } from './spec.ts';

/** How often an operation was answered with a status, and which fields were there. */
export interface CoverageEntry {
	/** As in a `Violation`. */
	readonly provider: string;
	readonly operation: string;
	/** A status or a range, as the specification has it: `200`, `5XX`. */
	readonly status: string;
	/** Zero where the specification has the status and nobody has seen it. */
	readonly count: number;
	/** How many of the requests had each field of the specification: `query/page`, `body/metadata`. */
	readonly requestFields: Readonly<Record<string, number>>;
	/** How many of the responses had each field, whatever list it is in: `body/r/events/payload/code`. */
	readonly responseFields: Readonly<Record<string, number>>;
}

/** A request and its response, as far as they are counted. */
export interface CountedExchange {
	readonly operation: OperationSpec;
	readonly query: URLSearchParams;
	readonly headers: Headers;
	readonly body: MessageBody;
	readonly status: number;
	readonly responseBody: MessageBody;
}

interface Tally {
	count: number;
	request?: FieldCounts;
	response?: FieldCounts;
}

/** Counts answers by operation and status, and the fields of both messages. */
export class Coverage {
	readonly #provider: string;
	readonly #spec: Spec;
	readonly #tallies = new Map<OperationSpec, Map<string, Tally>>();

	constructor(provider: string, spec: Spec) {
		this.#provider = provider;
		this.#spec = spec;
		for (const operation of spec.operations) {
			this.#tallies.set(operation, new Map([...operation.responses.keys()].map(status => [status, { count: 0 }])));
		}
	}

	count({ operation, query, headers, body, status, responseBody }: CountedExchange): void {
		const statuses = this.#tallies.get(operation);
		if (statuses === undefined) return;
		const key =
			[String(status), `${String(status)[0]}XX`, 'default'].find(each => statuses.has(each)) ?? String(status);
		const tally = statuses.get(key) ?? { count: 0 };
		statuses.set(key, tally);
		tally.count++;
		const fields = fieldsOf(this.#spec, operation);
		tally.request ??= new FieldCounts(fields.request);
		tally.request.add({
			query: query.size > 0 ? Object.fromEntries(query) : undefined,
			header: operation.parameters.some(each => each.in === 'header') ? Object.fromEntries(headers) : undefined,
			body: jsonOf(body),
		});
		tally.response ??= new FieldCounts(fields.response(key));
		tally.response.add({ body: jsonOf(responseBody) });
	}

	entries(): readonly CoverageEntry[] {
		return [...this.#tallies].flatMap(([operation, statuses]) => {
			const fields = fieldsOf(this.#spec, operation);
			return [...statuses].map(([status, tally]) => ({
				provider: this.#provider,
				operation: operation.id,
				status,
				count: tally.count,
				requestFields: (tally.request ?? new FieldCounts(fields.request)).byName(),
				responseFields: (tally.response ?? new FieldCounts(fields.response(status))).byName(),
			}));
		});
	}
}

function jsonOf(body: MessageBody): unknown {
	return body.kind === 'json' || body.kind === 'form' ? body.value : undefined;
}
