import type { AgentFile } from '../agent/agent.ts';
import { ApiError } from '../http/api-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { randomId } from '../kernel/random-id.ts';

/** Uploads are deleted after a day; milliseconds. */
const lifetime = 24 * 60 * 60 * 1000;

interface StoredFile extends AgentFile {
	/** Milliseconds since the epoch. */
	readonly expiresAt: number;
}

/** An account's uploaded files, for the tasks that name them. */
export class SmoothFiles {
	readonly #clock: Clock;
	readonly #files = new Map<string, StoredFile>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	async add(file: File): Promise<string> {
		this.#expire();
		const id = randomId();
		const content = new Uint8Array(await file.arrayBuffer());
		this.#files.set(id, { name: file.name, content, expiresAt: this.#clock.now() + lifetime });
		return id;
	}

	/** Those that are still there, the earliest first. */
	get all(): readonly (AgentFile & { readonly id: string })[] {
		this.#expire();
		return [...this.#files].map(([id, { name, content }]) => ({ id, name, content }));
	}

	/** @throws ApiError 400 */
	get(id: string): AgentFile {
		this.#expire();
		const file = this.#files.get(id);
		if (file === undefined) throw new ApiError(400, `File ${id} not found`);
		return file;
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		this.#expire();
		if (!this.#files.delete(id)) throw new ApiError(404, 'File not found');
	}

	#expire(): void {
		for (const [id, { expiresAt }] of this.#files) if (this.#clock.now() >= expiresAt) this.#files.delete(id);
	}
}
