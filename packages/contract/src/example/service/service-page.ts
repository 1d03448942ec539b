import type { Answer } from './start-service.ts';

/** A page of a list: `size` items after the cursor `from`. */
export function servicePage(all: readonly unknown[], query: URLSearchParams): Answer {
	const start = Number(query.get('from') ?? 0);
	const end = start + Number(query.get('size') ?? 10);
	return [200, { items: all.slice(start, end), next: end < all.length ? String(end) : null }];
}
