/** An answer had more bytes than it may have. */
export class ResponseTooLargeError extends Error {
	override readonly name = 'ResponseTooLargeError';

	constructor(maxBytes: number) {
		super(
			`the answer has more than ${maxBytes} bytes, which \`maxResponseBytes\` allows; raise it if such answers are right`,
		);
	}
}

/** Bytes that are read of a refusal. Its beginning says why, and the rest would only cost memory. */
const maxRefusalBytes = 1_048_576;

const decoder = new TextDecoder();

/** The body of an answer whose methods are bounded. */
export interface BoundedBody {
	/** Whether it was read to its end, or is none. */
	readonly isRead: boolean;
	/** Ends the reading. */
	cancel(reason: unknown): void;
}

/**
 * Bounds what an answer's own methods read, counted as it arrives, after decompression: what has more is cancelled and
 * refused, and the text of a refusal is cut. A caller who takes its stream gets it unbounded.
 */
export function boundBody(response: Response, maxBytes: number): BoundedBody {
	let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
	let isRead = response.body === null;

	async function read(most: number, isCut: boolean): Promise<readonly Uint8Array<ArrayBuffer>[]> {
		const chunks: Uint8Array<ArrayBuffer>[] = [];
		if (response.body === null) return chunks;
		reader = response.body.getReader();
		for (let size = 0; ; ) {
			const { done, value } = await reader.read();
			if (done) {
				isRead = true;
				return chunks;
			}
			chunks.push(value);
			size += value.byteLength;
			if (size <= most) continue;
			reader.cancel().catch(() => {});
			if (isCut) return chunks;
			throw new ResponseTooLargeError(maxBytes);
		}
	}
	const bytes = async () => joined(await read(maxBytes, false));
	const text = async () => {
		const chunks = response.ok ? await read(maxBytes, false) : await read(Math.min(maxBytes, maxRefusalBytes), true);
		return decoder.decode(joined(chunks));
	};
	// A stand-in for a response, as some libraries make, may have a body of another kind.
	if (typeof response.body?.getReader === 'function') {
		const readers = {
			text,
			json: async () => JSON.parse(await text()),
			async arrayBuffer() {
				const { buffer, byteOffset, byteLength } = await bytes();
				return buffer.byteLength === byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
			},
			blob: async () => new Blob([await bytes()], { type: response.headers.get('content-type') ?? '' }),
		};
		replaceMethods(response, readers);
	}
	return {
		get isRead() {
			return isRead;
		},
		cancel: reason => void (reader ?? response.body)?.cancel(reason).catch(() => {}),
	};
}

/** Assigns where that is possible: it costs a fifth of defining. */
function replaceMethods(response: Response, methods: Pick<Response, 'text' | 'json' | 'arrayBuffer' | 'blob'>): void {
	try {
		Object.assign(response, methods);
	} catch {
		// What takes the platform's place in a process, as a server's own does, may have methods that nothing can be assigned to.
		for (const [name, value] of Object.entries(methods)) {
			Object.defineProperty(response, name, { value, configurable: true });
		}
	}
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const [first] = chunks;
	if (first !== undefined && chunks.length === 1) return first;
	const whole = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}
