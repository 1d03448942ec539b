/** A body that is larger than allowed. */
export class BodyTooLargeError extends Error {}

/** Reads a body of at most `limit` bytes; stops reading as soon as there is more, or the signal says so. */
export async function readBody(response: Response, limit: number, signal: AbortSignal): Promise<Uint8Array> {
	if (Number(response.headers.get('content-length')) > limit) throw new BodyTooLargeError();
	const reader = response.body?.getReader();
	if (!reader) return new Uint8Array();
	// A fetch that was given by the caller may not heed the signal once it has answered.
	const onAbort = () => void reader.cancel(signal.reason).catch(() => {});
	signal.addEventListener('abort', onAbort, { once: true });
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			size += read.value.byteLength;
			if (size > limit) throw new BodyTooLargeError();
			chunks.push(read.value);
		}
		signal.throwIfAborted();
	} finally {
		signal.removeEventListener('abort', onAbort);
		await reader.cancel().catch(() => {});
	}
	return Buffer.concat(chunks, size);
}
