/** One page of a list; pages are counted from 1. */
export function pageOf<T>(
	all: readonly T[],
	query: { readonly page?: number; readonly page_size?: number } | undefined,
): readonly T[] {
	const size = query?.page_size ?? 10;
	const start = ((query?.page ?? 1) - 1) * size;
	return all.slice(start, start + size);
}
