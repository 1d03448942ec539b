/**
 * The bytes of a text, a buffer or a view of one, whichever realm it is of. A copy, since the platform's types take no view
 * of shared memory.
 *
 * @returns `undefined` for anything else.
 */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined {
	if (typeof value === 'string') return new TextEncoder().encode(value);
	if (ArrayBuffer.isView(value)) {
		return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
	}
	// `instanceof` knows this realm's buffers alone.
	const kind = Object.prototype.toString.call(value);
	if (kind !== '[object ArrayBuffer]' && kind !== '[object SharedArrayBuffer]') return undefined;
	return new Uint8Array(value as ArrayBufferLike).slice();
}
