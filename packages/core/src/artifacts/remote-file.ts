import type { ArtifactFile, ArtifactKind, FileBytes } from '../contract/artifact.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Clock } from '../http/clock.ts';
import type { OpenedFile } from './opened-file.ts';

/** What is known of a file before it is fetched. */
export interface FileFacts {
	readonly kind: ArtifactKind;
	/** As the provider gives it; it is made safe. */
	readonly name: string;
	/** Default: not told. */
	readonly size?: number | null | undefined;
	/** Default: not told. */
	readonly mediaType?: string | null | undefined;
	/** Default: not told. */
	readonly createdAt?: Date | null | undefined;
	/**
	 * Begins to fetch it, once. A 404 is asked about again for 30 s after the file was listed: the provider may still write it.
	 *
	 * @throws AnyBrowserError
	 */
	readonly open: (request: RequestOptions) => Promise<OpenedFile>;
}

/** Whose a file is, and which time goes. */
export interface FileOwner {
	readonly provider: string;
	readonly clock: Clock;
	/** The operation that listed it, under which fetching it is reported. */
	readonly operation: string;
}

/** A file at a provider. */
export class RemoteFile implements ArtifactFile {
	readonly provider: string;
	readonly kind: ArtifactKind;
	readonly name: string;
	readonly size: number | null;
	readonly mediaType: string | null;
	readonly createdAt: Date | null;
	readonly #source: RemoteSource;

	/** @param name Its own among those that it is listed with. */
	constructor(owner: FileOwner, facts: FileFacts, name: string) {
		this.provider = owner.provider;
		this.kind = facts.kind;
		this.name = name;
		this.size = facts.size ?? null;
		this.mediaType = facts.mediaType ?? null;
		this.createdAt = facts.createdAt ?? null;
		this.#source = { owner, open: facts.open, listedAt: owner.clock.now() };
	}

	async bytes(request?: RequestOptions): Promise<FileBytes> {
		const { fileBytes } = await import('./fetch-file.ts');
		return fileBytes(this, this.#source, request);
	}

	async stream(request?: RequestOptions): Promise<ReadableStream<FileBytes>> {
		const { fileStream } = await import('./fetch-file.ts');
		return fileStream(this, this.#source, request);
	}

	async saveTo(path: string, request?: RequestOptions): Promise<string> {
		const { saveFile } = await import('./save-file.ts');
		return saveFile(this, this.#source, { path, request });
	}
}

/** Where a file's content comes from. */
export interface RemoteSource {
	readonly owner: FileOwner;
	readonly open: FileFacts['open'];
	/** By the clock's `now()`. */
	readonly listedAt: number;
}
