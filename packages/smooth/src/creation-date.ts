// Smooth says "int" and no unit; seconds of this century have 10 digits, milliseconds 13.
const smallestMilliseconds = 100_000_000_000;

/** Smooth's `created_at` as a date. */
export function creationDate(createdAt: number | null | undefined): Date | null {
	if (createdAt === null || createdAt === undefined) return null;
	return new Date(createdAt < smallestMilliseconds ? createdAt * 1_000 : createdAt);
}
