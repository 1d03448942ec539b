/** The beginning of an answer whose connection ends too early. */
export interface CutAnswer {
	/** Promises the whole length. */
	readonly head: Pick<Response, 'status' | 'headers'>;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps the first bytes of a response; a `length` that would keep them all keeps all but the last. */
export async function cutAnswer(response: Response, length: number): Promise<CutAnswer> {
	const whole = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	// A body that has no bytes can't end too early, unless more of it is promised.
	headers.set('content-length', String(Math.max(1, whole.byteLength)));
	const kept = Math.max(0, Math.min(length, whole.byteLength - 1));
	return { head: { status: response.status, headers }, bytes: whole.slice(0, kept) };
}

/** The same without a connection: reading the body fails after the bytes, as it does with the global `fetch`. */
export function toBrokenResponse({ head, bytes }: CutAnswer): Response {
	let isSent = bytes.byteLength === 0;
	const source: UnderlyingDefaultSource<Uint8Array> = {
		pull(controller) {
			if (isSent) {
				const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
				controller.error(new TypeError('terminated', { cause }));
			} else {
				isSent = true;
				controller.enqueue(bytes);
			}
		},
	};
	// It fails no sooner than somebody reads on, as a failure takes along what hasn't been read.
	const body = new ReadableStream(source, { highWaterMark: 0 });
	return new Response(body, head);
}
