import type { UploadFileOptions } from '../contract/file.ts';
import { whyNotJson } from '../json/why-not-json.ts';
import { type ContentCall, contentBounds } from './content-bounds.ts';
import { isLocalFile, readLocalFile } from './read-local-file.ts';
import { isByteStream, readStream } from './read-stream.ts';
import { toBytes } from './to-bytes.ts';

/** The bytes of a content. @throws as `readContent` says. */
export async function contentBlob(content: UploadFileOptions['content'], call: ContentCall): Promise<Blob> {
	const bounds = contentBounds(call);
	call.scope.signal?.throwIfAborted();
	const blob = await toBlob(content);
	if (blob.size > bounds.maxBytes) throw bounds.tooLarge(blob.size);
	return blob;

	async function toBlob(value: unknown): Promise<Blob> {
		if (value instanceof Blob) return value;
		const fault = typeof value === 'string' ? whyNotJson(value, bounds.field) : undefined;
		if (fault !== undefined) throw bounds.refuse(fault);
		const bytes = toBytes(value);
		if (bytes) return new Blob([bytes]);
		// Streams come before paths: a stream of Node's that reads a file has a `path` too.
		if (isByteStream(value)) return new Blob(await readStream(value, bounds));
		if (isLocalFile(value)) return new Blob([await readLocalFile(value, call)]);
		if (isForeignBlob(value)) {
			if (value.size > bounds.maxBytes) throw bounds.tooLarge(value.size);
			return new Blob(await readStream(value.stream(), bounds), { type: value.type ?? '' });
		}
		throw bounds.refuse(`\`${bounds.field}\` is bytes, a text, a Blob, a stream or { path }, got ${describe(value)}`);
	}
}

/** A Blob of another package or realm. */
interface ForeignBlob {
	readonly size: number;
	readonly type?: string;
	stream(): ReadableStream<unknown>;
}

function isForeignBlob(value: unknown): value is ForeignBlob {
	if (typeof value !== 'object' || value === null) return false;
	return 'size' in value && typeof value.size === 'number' && 'stream' in value && typeof value.stream === 'function';
}

/** What it is, with the way from there to bytes. */
function describe(value: unknown): string {
	if (Array.isArray(value)) return 'a list. For a list of bytes pass Uint8Array.from(list)';
	if (value instanceof URL) {
		return value.protocol === 'file:'
			? 'the address of a file. Pass { path: fileURLToPath(url) }'
			: 'an address. Fetch it, and pass the `body` of the answer';
	}
	if (value instanceof Response) return 'a Response. Pass its `body`';
	if (typeof value !== 'object' || value === null) return String(value);
	return `an object (${Object.prototype.toString.call(value).slice('[object '.length, -1)})`;
}
