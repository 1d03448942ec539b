import type { ProviderName } from '../generated/provider-names.ts';

/** The way to the inspector, as long as there is one. */
export class InspectorLinks {
	readonly #origins = new Set<string>();

	/** The inspector is at this origin, such as `http://127.0.0.1:8080`, until the returned function is called. */
	add(origin: string): () => void {
		this.#origins.add(origin);
		return () => this.#origins.delete(origin);
	}

	/** Where a session or task is shown; undefined while nobody listens. */
	to(provider: ProviderName, id: string): string | undefined {
		return this.#at(`/inspector/${provider}/${encodeURIComponent(id)}`);
	}

	/** Where something that it left behind is served; undefined while nobody listens. */
	toFile(provider: ProviderName, id: string, name: string): string | undefined {
		return this.#at(`/files/${provider}/${encodeURIComponent(id)}/${encodeURIComponent(name)}`);
	}

	#at(path: string): string | undefined {
		const [origin] = this.#origins;
		return origin === undefined ? undefined : `${origin}${path}`;
	}
}
