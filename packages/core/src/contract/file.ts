import type { RequestOptions } from './request-options.ts';
import type { Warning } from './warning.ts';

/** An uploaded file. Plain data; `JSON.stringify` leaves `raw` out. */
export interface StoredFile {
	readonly provider: string;
	readonly id: string;
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** Where it can be fetched, when the provider says. */
	readonly url: string | null;
	readonly expiresAt: Date | null;
	readonly warnings: readonly Warning[];
	/** The provider's own answer, not enumerable. */
	readonly raw: unknown;
}

/** A file of the machine that this runs on, where the platform has files. */
export interface LocalFile {
	readonly path: string;
}

/** What is uploaded. */
export interface UploadFileOptions {
	readonly name: string;
	/**
	 * Bytes, a text, a `Blob`, a file's path, or a stream: of the web, of Node, or an async generator's. A stream is read to
	 * its end before the upload begins; the deadline covers that, and it may not pause for longer than a minute.
	 */
	readonly content:
		| ArrayBufferView
		| ArrayBuffer
		| Blob
		| ReadableStream<Uint8Array>
		| AsyncIterable<Uint8Array | string>
		| LocalFile
		| string;
	/** What the agent should use it for. */
	readonly purpose?: string | undefined;
	/** Days until the provider deletes it. Default: the provider's. */
	readonly retentionDays?: number | undefined;
}

/** What a provider can do with files. */
export interface FileOperations {
	upload(options: UploadFileOptions, request?: RequestOptions): Promise<StoredFile>;
	delete(id: string, request?: RequestOptions): Promise<void>;
}
