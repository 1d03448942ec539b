/** The server that is installed unless another is asked for: the newest that the specification follows. */
export const defaultServerVersion = '1.0.56';

/** The oldest server that is supported. */
export const oldestServerVersion = '1.0.48';

/** Whether a version is another, or comes after it. */
export function isAtLeast(version: string, other: string): boolean {
	return version.localeCompare(other, 'en', { numeric: true }) >= 0;
}
