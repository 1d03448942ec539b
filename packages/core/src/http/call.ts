import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { AttemptInit, Reply } from './attempt-init.ts';
import type { CallScope } from './call-scope.ts';
import type { Operation } from './operation.ts';

/** One call: an operation, the caller's options for it, and how to send it once. */
export interface Call<Raw> {
	readonly operation: Operation;
	readonly scope: CallScope;
	/** Sends the request once. Everything in `init` must reach openapi-fetch. */
	readonly send: (init: AttemptInit) => Promise<Reply<Raw>>;
	/** What a successful answer must look like; what it doesn't mention is let through. */
	readonly schema?: StandardSchemaV1;
	/** For a write: undoes what was made when the caller has left meanwhile, or its time was up. */
	readonly undo?: (data: Raw) => Promise<unknown>;
	/** For a write that can be undone: the id of what was made. */
	readonly idOf?: (data: Raw) => string;
}
