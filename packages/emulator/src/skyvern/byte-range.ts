/** A part of some bytes: from the first to the last, both included. */
export interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/** The part that a `Range` header asks for: null for everything, `none` where there is no such part. Reads one range only. */
export function byteRange(header: string | null, size: number): ByteRange | null | 'none' {
	// Several parts at once, like other units, may be ignored.
	const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
	const [, from = '', to = ''] = match ?? [];
	if (match === null || (from === '' && to === '')) return null;
	if (from === '')
		return Number(to) === 0 || size === 0 ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
	const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
	if (to !== '' && Number(to) < first) return null;
	return first >= size ? 'none' : { first, last };
}
