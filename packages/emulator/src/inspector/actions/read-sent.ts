/** Bytes of what is sent for one thing that a person does. */
const maxBytes = 100_000;

/** What is sent as JSON, read no further than it may be long; undefined for anything else. */
export async function readSent(request: Request): Promise<unknown> {
	if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return undefined;
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	try {
		for await (const chunk of request.body ?? []) {
			size += chunk.byteLength;
			if (size > maxBytes) return undefined;
			text += decoder.decode(chunk, { stream: true });
		}
		return JSON.parse(text + decoder.decode());
	} catch {
		return undefined;
	}
}
