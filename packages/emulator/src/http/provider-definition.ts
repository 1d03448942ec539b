import type { ProviderName } from '../generated/provider-names.ts';
import type { ValidationItem } from '../guard/validation-item.ts';
import type { JsonRecord } from '../json/record.ts';
import type { ApiError } from './api-error.ts';
import type { Handler } from './handler.ts';
import type { Reply } from './reply.ts';

/** What makes a provider: its document, its handlers and how it words its refusals. */
export interface ProviderDefinition {
	readonly name: ProviderName;
	readonly document: JsonRecord;
	/** What the path of every request ends its prefix with: `/api/v1`. */
	readonly basePath: string;
	/** Paths that lead to operations of the document and aren't in it, each with the one that it stands for; `{name}` is any segment. */
	readonly aliases?: Readonly<Record<string, string>>;
	/** Whether a slash after a path changes nothing; it leads nowhere by default. */
	readonly ignoresTrailingSlash?: boolean;
	/** By the operation's id. */
	readonly handlers: Readonly<Record<string, Handler>>;
	/** The answer to a key that is missing or wrong. */
	readonly unauthorized: Reply;
	/** How the vendor words a refusal where that isn't `{detail}`; undefined where it is. */
	refusal?(error: ApiError): Reply | undefined;
	/** How the vendor words values that it refuses; by default as FastAPI does. */
	invalid?(items: readonly ValidationItem[]): Reply;
	/** Whether a signature in an address stands for the key; it is checked where the address leads. */
	isSigned?(url: URL): boolean;
	/** A 500 in the vendor's shape. */
	internalError(message: string): Reply;
}
