import type { JsonRecord } from '../json/record.ts';
import type { ProviderName } from '../provider-name.ts';
import type { Handler } from './handler.ts';
import type { Reply } from './reply.ts';

/** What makes a provider: its document, its handlers and how it words its refusals. */
export interface ProviderDefinition {
	readonly name: ProviderName;
	readonly document: JsonRecord;
	/** What the path of every request ends its prefix with: `/api/v1`. */
	readonly basePath: string;
	/** By the operation's id. */
	readonly handlers: Readonly<Record<string, Handler>>;
	/** The answer to a key that is missing or wrong. */
	readonly unauthorized: Reply;
	/** A 500 in the vendor's shape. */
	internalError(message: string): Reply;
}
