/**
 * The server that is installed unless another is asked for: the nearest to 1.0.50, from which our facts are and which the
 * registry does not have.
 */
export const defaultServerVersion = '1.0.48';

/** Whether a version is another, or comes after it. */
export function isAtLeast(version: string, other: string): boolean {
	return version.localeCompare(other, 'en', { numeric: true }) >= 0;
}
