/** The way to the inspector, as long as there is one. */
export class InspectorLinks {
	readonly #origins = new Set<string>();

	/** The inspector is at this origin, such as `http://127.0.0.1:8080`, until the returned function is called. */
	add(origin: string): () => void {
		this.#origins.add(origin);
		return () => this.#origins.delete(origin);
	}

	/** Where a session or task is shown; undefined while nobody listens. */
	to(provider: string, id: string): string | undefined {
		const { origin } = this;
		return origin === undefined ? undefined : `${origin}/inspector/${provider}/${encodeURIComponent(id)}`;
	}

	/** The origin of a server that listens; undefined while there is none. */
	get origin(): string | undefined {
		const [origin] = this.#origins;
		return origin;
	}
}
