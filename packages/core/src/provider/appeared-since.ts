/** Milliseconds by which a server's clock may be behind ours. */
const clockSkewMs = 5_000;

/**
 * What was made since a moment and isn't known to this process: what a call with an ambiguous outcome may have made.
 *
 * @param listed The newest things that the provider lists.
 */
export function appearedSince<Item extends { readonly id: string; readonly createdAt: Date | null }>(
	listed: readonly Item[],
	since: Date,
	isKnown: (id: string) => boolean,
): readonly Item[] {
	const earliest = since.getTime() - clockSkewMs;
	return listed.filter(({ id, createdAt }) => (createdAt === null || createdAt.getTime() >= earliest) && !isKnown(id));
}
