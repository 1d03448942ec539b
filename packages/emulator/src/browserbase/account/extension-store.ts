import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

type Extension = components['schemas']['Extension'];

/** What every zip begins with. */
const zipMark = [0x50, 0x4b];

/** A project's extensions. They are kept, and change nothing in a browser. */
export class ExtensionStore {
	readonly #environment: BrowserbaseEnvironment;
	readonly #extensions = new Map<string, Extension>();

	constructor(environment: BrowserbaseEnvironment) {
		this.#environment = environment;
	}

	/** @throws ApiError 400 for what is no zip */
	async add(file: File): Promise<Extension> {
		const begin = new Uint8Array(await file.slice(0, 2).arrayBuffer());
		if (zipMark.some((byte, index) => begin[index] !== byte))
			throw new ApiError(400, 'body/file must be a zip archive');
		const now = this.#environment.stamp();
		const { projectId } = this.#environment;
		const extension = { id: crypto.randomUUID(), projectId, fileName: file.name, createdAt: now, updatedAt: now };
		this.#extensions.set(extension.id, extension);
		return extension;
	}

	/** The earliest first. */
	get all(): readonly Extension[] {
		return [...this.#extensions.values()];
	}

	/** @throws ApiError 404 */
	find(id: string): Extension {
		const extension = this.#extensions.get(id);
		if (extension === undefined) throw new ApiError(404, `There is no extension ${id}`);
		return extension;
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		this.find(id);
		this.#extensions.delete(id);
	}
}
