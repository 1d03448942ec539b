import { createHash } from 'node:crypto';
import type { components, operations } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

type Filter = NonNullable<operations['listDownloads']['parameters']['query']>;

/** A file that a session downloaded. */
export interface SessionDownload {
	readonly facts: components['schemas']['Download'];
	readonly content: Uint8Array;
}

const mimeTypes: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	htm: 'text/html',
	html: 'text/html',
	jpg: 'image/jpeg',
	json: 'application/json',
	pdf: 'application/pdf',
	png: 'image/png',
	txt: 'text/plain',
	zip: 'application/zip',
};

/** The files that a project's sessions downloaded. */
export class DownloadStore {
	readonly #environment: BrowserbaseEnvironment;
	readonly #files = new Map<string, SessionDownload>();

	constructor(environment: BrowserbaseEnvironment) {
		this.#environment = environment;
	}

	/** Keeps a file. Its name gets the time, as no two of a session have the same. */
	add(sessionId: string, name: string, content: Uint8Array): void {
		const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
		const facts = {
			id: crypto.randomUUID(),
			sessionId,
			filename: `${stem}-${this.#environment.clock.now()}${ending}`,
			mimeType: mimeTypes[ending.slice(1).toLowerCase()] ?? 'application/octet-stream',
			size: content.byteLength,
			checksum: createHash('sha256').update(content).digest('hex'),
			createdAt: this.#environment.stamp(),
		};
		this.#files.set(facts.id, { facts, content });
	}

	/** @throws ApiError 404 */
	find(id: string): SessionDownload {
		const file = this.#files.get(id);
		if (file === undefined) throw new ApiError(404, `There is no download ${id}`);
		return file;
	}

	/** Of all sessions, the earliest first. */
	get all(): readonly SessionDownload[] {
		return [...this.#files.values()];
	}

	/** The earliest first. */
	list({ sessionId, ...filter }: Filter): readonly SessionDownload[] {
		const { filename, mimeType, minSize = 0, maxSize = Number.POSITIVE_INFINITY } = filter;
		const after = Date.parse(filter.createdAfter ?? '') || Number.NEGATIVE_INFINITY;
		const before = Date.parse(filter.createdBefore ?? '') || Number.POSITIVE_INFINITY;
		return [...this.#files.values()].filter(({ facts }) => {
			const at = Date.parse(facts.createdAt);
			return (
				facts.sessionId === sessionId &&
				(filename === undefined || facts.filename === filename) &&
				(mimeType === undefined || facts.mimeType === mimeType) &&
				facts.size >= minSize &&
				facts.size <= maxSize &&
				at >= after &&
				at <= before
			);
		});
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		this.find(id);
		this.#files.delete(id);
	}

	/** Forgets those of a session. */
	forget(sessionId: string): void {
		for (const { facts } of this.list({ sessionId })) this.#files.delete(facts.id);
	}
}
