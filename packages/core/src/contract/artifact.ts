import type { RequestOptions } from './request-options.ts';

/**
 * What a file is that came out of a session or a task. `download`: what a page gave. `page`: a page's markup or text. `log`:
 * what happened, in the provider's own form. `other`: what this version has no name for.
 */
export type ArtifactKind = 'download' | 'recording' | 'screenshot' | 'page' | 'log' | 'other';

/** `Uint8Array<ArrayBuffer>`, in words that TypeScript knew before 5.7. */
export type FileBytes = ReturnType<Uint8ArrayConstructor['of']>;

/** A file that came out of a session or a task. Its content stays with the provider until it is asked for. */
export interface ArtifactFile {
	readonly provider: string;
	readonly kind: ArtifactKind;
	/**
	 * Made safe for a file of that name: no folder, nothing hidden, no control characters, no name that a system keeps for
	 * itself, at most 200 characters. Of several that are called the same, all but the first have a number.
	 */
	readonly name: string;
	/** Bytes; `null` where the provider doesn't say. */
	readonly size: number | null;
	/** As the provider tells it, such as `text/csv`. */
	readonly mediaType: string | null;
	readonly createdAt: Date | null;
	/**
	 * All of it, at most 256 MiB unless `maxResponseBytes` says else. A failure on the way is begun anew as often as
	 * `maxRetries` says.
	 *
	 * @throws AnyBrowserError `invalid_response` for more or fewer bytes than were told of, and for a web page in place of the
	 * file; `not_found` when the provider has it no more; `timeout` when nothing came for `timeout` (by default a minute),
	 * or not all of it within `deadline` (by default 15 minutes).
	 */
	bytes(request?: RequestOptions): Promise<FileBytes>;
	/**
	 * The same as it comes, at most 4 GiB unless `maxResponseBytes` says else. Read it to its end, or cancel it; what isn't
	 * ends with the deadline.
	 *
	 * @throws AnyBrowserError as `bytes` does; what goes wrong on the way, the stream itself tells.
	 */
	stream(request?: RequestOptions): Promise<ReadableStream<FileBytes>>;
	/**
	 * Writes it to this machine, where the platform has files. A file is there as a whole, or not at all.
	 *
	 * @param path A folder (one that is there, or a path that ends with `/`, which is made) to keep the file under its name,
	 * with a number where that is taken; or a file's path, whose file is replaced.
	 * @returns Where it is.
	 * @throws AnyBrowserError as `stream` does, `invalid_request` where nothing can be written.
	 */
	saveTo(path: string, request?: RequestOptions): Promise<string>;
}

/** What there is when a provider is asked once. */
export interface ArtifactLook {
	/**
	 * - `pending`: it isn't known yet, and will be: ask again.
	 * - `settled`: there may be more later, and nothing says so.
	 * - `complete`: there will be no more.
	 */
	readonly state: 'pending' | 'settled' | 'complete';
	readonly files: readonly ArtifactFile[];
}

/** Which files are waited for. */
export interface ArtifactOptions {
	/**
	 * So many must be there; 0 takes what is there now. Default: as many as there are, as far as the provider tells, or once
	 * its usual delay after the end has passed.
	 */
	readonly atLeast?: number | undefined;
}

/** Files that come out of sessions and tasks. Each call looks once; the handles' `downloads()` and `artifacts()` wait. */
export interface ArtifactOperations {
	/** What a session's pages have downloaded. @throws AnyBrowserError `conflict` where it must be closed first. */
	sessionDownloads(sessionId: string, request?: RequestOptions): Promise<ArtifactLook>;
	/** What a task has downloaded. @throws AnyBrowserError `conflict` where its session must be closed first. */
	taskDownloads(taskId: string, request?: RequestOptions): Promise<ArtifactLook>;
	/** What the provider has made of a session, such as its recording. @throws AnyBrowserError `conflict` where it must be closed first. */
	sessionArtifacts(sessionId: string, request?: RequestOptions): Promise<ArtifactLook>;
	/** What the provider has made of a task, such as pictures of its pages. @throws AnyBrowserError `conflict` where its session must be closed first. */
	taskArtifacts(taskId: string, request?: RequestOptions): Promise<ArtifactLook>;
}
