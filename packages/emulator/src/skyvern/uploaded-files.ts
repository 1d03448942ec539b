import type { AgentFile } from '../agent/agent.ts';
import { httpFetch } from '../browser/http-fetch.ts';
import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { naiveTimeIn } from './naive-time.ts';
import type { SkyvernContext } from './skyvern-context.ts';

const millisecondsADay = 24 * 60 * 60 * 1000;

interface StoredFile extends AgentFile {
	readonly addresses: readonly string[];
	/** Milliseconds since the epoch. */
	readonly expiresAt: number;
}

/** The files that a client uploaded. */
export class UploadedFiles {
	readonly #context: SkyvernContext;
	readonly #files = new Map<string, StoredFile>();
	/** Those that a run has been given. */
	readonly #attached = new Set<string>();

	constructor(context: SkyvernContext) {
		this.#context = context;
	}

	/** Keeps a file, for some days or for good. */
	async add(file: File, retentionDays: number | null): Promise<components['schemas']['UploadedFile']> {
		const { clock, organizationId } = this.#context;
		const id = `file_${randomDigits()}`;
		const key = `${organizationId}/${id}/${encodeURIComponent(file.name)}`;
		const s3_uri = `s3://uploads.skyvern.invalid/${key}`;
		const presigned_url = `https://uploads.skyvern.invalid/${key}?signature=none`;
		const lifetime = retentionDays === null ? null : retentionDays * millisecondsADay;
		this.#files.set(id, {
			name: file.name,
			content: new Uint8Array(await file.arrayBuffer()),
			addresses: [s3_uri, presigned_url],
			expiresAt: clock.now() + (lifetime ?? Number.POSITIVE_INFINITY),
		});
		const expires_at = lifetime === null ? null : naiveTimeIn(clock, lifetime);
		return { s3_uri, presigned_url, file_id: id, expires_at };
	}

	/** Those that are still there, the earliest first. */
	get all(): readonly (AgentFile & { readonly id: string })[] {
		return [...this.#files.keys()].flatMap(id => {
			const file = this.#get(id);
			return file ? [{ id, name: file.name, content: file.content }] : [];
		});
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		const exists = this.#get(id) !== undefined;
		this.#files.delete(id);
		this.#attached.delete(id);
		if (!exists) throw new ApiError(404, `File ${id} not found`);
	}

	/** Gives files to a run, each to one run only. @throws ApiError 422 for what is not there, or another run's */
	attach(ids: readonly string[]): void {
		const missed = ids.filter(id => this.#get(id) === undefined || this.#attached.has(id));
		if (missed.length > 0) {
			throw new ApiError(
				422,
				`These file ids are not available to attach, or another run has them: ${missed.join(', ')}`,
			);
		}
		for (const id of ids) this.#attached.add(id);
	}

	/** The file at an address: one of those kept here, or whatever http gives. @throws ApiError 400 for any other address */
	async read(address: string, signal: AbortSignal): Promise<AgentFile> {
		for (const id of this.#files.keys()) {
			const file = this.#get(id);
			if (file?.addresses.includes(address)) return file;
		}
		const url = URL.canParse(address) ? new URL(address) : null;
		const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
		if (url === null || !isHttp || url.hostname.endsWith('.invalid')) {
			throw new ApiError(400, `Not the address of a file: ${address}`);
		}
		try {
			const response = await httpFetch(url, { signal });
			if (!response.ok) throw new Error(`the answer was ${response.status}`);
			const name = decodeURIComponent(url.pathname.split('/').at(-1) || 'file');
			return { name, content: new Uint8Array(await response.arrayBuffer()) };
		} catch (error) {
			signal.throwIfAborted();
			throw new ApiError(400, `The file at ${address} could not be read: ${failureMessage(error)}`);
		}
	}

	#get(id: string): StoredFile | undefined {
		const file = this.#files.get(id);
		return file && this.#context.clock.now() < file.expiresAt ? file : undefined;
	}
}
