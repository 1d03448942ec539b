import { depthOf } from '../json/depth-of.ts';
import type { BodyAccount } from './body-budget.ts';

/** The body of a request or a response, read as its content type says. */
export type MessageBody =
	| { readonly kind: 'empty' }
	| { readonly kind: 'json'; readonly mediaType: string; readonly value: unknown }
	| {
			readonly kind: 'form';
			readonly mediaType: string;
			/** The last value of each field. */
			readonly value: Readonly<Record<string, string | File>>;
			/** The fields that came more than once. */
			readonly repeated: readonly string[];
	  }
	/** Not what its content type says, or of a type that no operation takes; with the beginning of what it says. */
	| {
			readonly kind: 'unreadable';
			readonly mediaType: string;
			/** `too much`: it would fit, but not besides those of other requests. */
			readonly reason: 'too large' | 'too much' | 'malformed' | 'type';
			readonly text: string;
	  };

/** How much of a body is told where it can't be read. */
const beginning = 100;
/** How deep JSON may be nested, so that whoever walks through it by recursion comes to an end. */
const maxDepth = 500;

/** Reads a body of at most `limit` bytes, and of no more than there are left on its account, if it has one. */
export async function readBody(
	message: Pick<Request, 'headers' | 'body'>,
	limit: number,
	account?: Pick<BodyAccount, 'reserve'>,
): Promise<MessageBody> {
	const contentType = message.headers.get('content-type') ?? '';
	const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
	const bytes = await readBytes(message, limit, account);
	if (typeof bytes === 'string') return { kind: 'unreadable', mediaType, reason: bytes, text: '' };
	if (bytes.byteLength === 0) return { kind: 'empty' };
	const unreadable = (reason: 'malformed' | 'type'): MessageBody => {
		return { kind: 'unreadable', mediaType, reason, text: new TextDecoder().decode(bytes.subarray(0, beginning)) };
	};
	try {
		if (mediaType === 'multipart/form-data') {
			const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
			const names = [...form.keys()];
			const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
			return { kind: 'form', mediaType, value: Object.fromEntries(form), repeated };
		}
		if (mediaType === 'application/json' || mediaType.endsWith('+json')) {
			const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
			// Each level takes two bytes at least.
			const isDeep = bytes.byteLength > 2 * maxDepth && depthOf(value) > maxDepth;
			return isDeep ? unreadable('malformed') : { kind: 'json', mediaType, value };
		}
	} catch {
		return unreadable('malformed');
	}
	return unreadable('type');
}

/** The bytes, or why they are not read to their end. */
async function readBytes(
	{ headers, body }: Pick<Request, 'headers' | 'body'>,
	limit: number,
	account: Pick<BodyAccount, 'reserve'> | undefined,
): Promise<Uint8Array<ArrayBuffer> | 'too large' | 'too much'> {
	if (body === null) return new Uint8Array();
	if (Number(headers.get('content-length') ?? 0) > limit) {
		await body.cancel();
		return 'too large';
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = body.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.byteLength;
		// Taken as they come: a length that is only announced takes nothing from others.
		const refusal = size > limit ? 'too large' : account?.reserve(next.value.byteLength) === false ? 'too much' : null;
		if (refusal !== null) {
			await reader.cancel();
			return refusal;
		}
		chunks.push(next.value);
	}
	const bytes = new Uint8Array(size);
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.byteLength;
	}
	return bytes;
}
