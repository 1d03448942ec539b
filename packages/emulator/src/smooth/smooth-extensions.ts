import type { components } from '../generated/smooth.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { randomId } from '../kernel/random-id.ts';

type Extension = components['schemas']['Extension'];

/** An account's uploaded extensions. */
export class SmoothExtensions {
	readonly #clock: Clock;
	readonly #extensions = new Map<string, Extension>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	add(name: string): string {
		const id = randomId();
		this.#extensions.set(id, { id, file_name: name, creation_time: Math.floor(this.#clock.now() / 1000) });
		return id;
	}

	all(): readonly Extension[] {
		return [...this.#extensions.values()];
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		if (!this.#extensions.delete(id)) throw new ApiError(404, 'Extension not found');
	}
}
