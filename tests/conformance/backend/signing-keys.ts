/** The keys by which sessions' browsers are reached, as they were told last. */
export class SigningKeys {
	readonly #keys = new Map<string, string>();

	/** Looks into an answer, and leaves it as it is. */
	async note(response: Response): Promise<void> {
		if (!response.ok || !/\bjson\b/.test(response.headers.get('content-type') ?? '')) return;
		const body: unknown = await response
			.clone()
			.json()
			.catch(() => null);
		const { id, signingKey } = Object(body) as { readonly id?: unknown; readonly signingKey?: unknown };
		if (typeof id === 'string' && typeof signingKey === 'string') this.#keys.set(id, signingKey);
	}

	/** @throws Error for a session of which none was told. */
	of(sessionId: string): string {
		const key = this.#keys.get(sessionId);
		if (key === undefined) throw new Error(`no signing key was told for ${sessionId}`);
		return key;
	}
}
