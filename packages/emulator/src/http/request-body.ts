/** A request's body, read as its content type says. */
export type RequestBody =
	| { readonly kind: 'empty' }
	| { readonly kind: 'json'; readonly mediaType: string; readonly value: unknown }
	| { readonly kind: 'form'; readonly mediaType: string; readonly value: Readonly<Record<string, string | File>> }
	/** Not what its content type says, or of a type that no operation takes. */
	| { readonly kind: 'unreadable'; readonly mediaType: string; readonly reason: 'too large' | 'malformed' | 'type' };

/** Reads a body of at most `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<RequestBody> {
	const contentType = request.headers.get('content-type') ?? '';
	const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
	const bytes = await readBytes(request, limit);
	if (bytes === undefined) return { kind: 'unreadable', mediaType, reason: 'too large' };
	if (bytes.byteLength === 0) return { kind: 'empty' };
	try {
		if (mediaType === 'multipart/form-data') {
			const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
			return { kind: 'form', mediaType, value: Object.fromEntries(form) };
		}
		if (mediaType === 'application/json' || mediaType.endsWith('+json')) {
			return { kind: 'json', mediaType, value: JSON.parse(new TextDecoder().decode(bytes)) };
		}
	} catch {
		return { kind: 'unreadable', mediaType, reason: 'malformed' };
	}
	return { kind: 'unreadable', mediaType, reason: 'type' };
}

/** The bytes, or nothing once they are more than `limit`. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
	if (request.body === null) return new Uint8Array();
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = request.body.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.byteLength;
		if (size > limit) {
			await reader.cancel();
			return undefined;
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
