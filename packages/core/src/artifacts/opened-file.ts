/** A file whose content begins to come. */
export interface OpenedFile {
	readonly body: ReadableStream<Uint8Array>;
	/** As the answer tells it. */
	readonly mediaType: string | null;
	/** Bytes, where the answer tells them. */
	readonly size: number | null;
}

/** A file out of an answer. An answer without a body has no bytes. */
export function openedFile({ headers, body }: Response): OpenedFile {
	const length = headers.get('content-length');
	// Of what is compressed on the way, the length is another.
	const isPlain = headers.get('content-encoding') === null;
	return {
		body: body ?? new Blob([]).stream(),
		mediaType: headers.get('content-type'),
		size: isPlain && length !== null && /^\d+$/.test(length) ? Number(length) : null,
	};
}
