const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** Whether an answer points elsewhere. */
export function isRedirect({ type, status }: Response): boolean {
	return type === 'opaqueredirect' || redirects.includes(status);
}
