/** An environment variable's value where the platform has an environment; empty counts as unset. */
export function readEnvironment(name: string): string | undefined {
	// Not every platform that has `fetch` has `process`, and this package knows only web standards.
	const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
	return process?.env?.[name] || undefined;
}
