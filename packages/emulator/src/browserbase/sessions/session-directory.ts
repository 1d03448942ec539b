import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { endWithProcess } from '../../browser/chromium/end-with-process.ts';
import { safeFileName } from '../../browser/safe-file-name.ts';
import type { JsonRecord } from '../../json/record.ts';
import type { Lifetime } from '../../kernel/lifetime.ts';

/** Where a session's browser finds what was uploaded. */
const uploadsPath = '/tmp/.uploads/';

/** A browser that is just ending may still write. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

/** What stands for the disk of a session's machine, for a browser that is really one. It is made when it is first needed. */
export class SessionDirectory {
	readonly #lifetime: Lifetime;
	readonly #onDownloaded: (name: string, content: Uint8Array) => void;
	#root: Promise<string> | undefined;
	#forget: () => void = () => undefined;
	/** The names of downloads under way, by the browser's id of each. */
	readonly #names = new Map<string, string>();
	readonly #reading = new Set<Promise<void>>();

	constructor(lifetime: Lifetime, onDownloaded: (name: string, content: Uint8Array) => void) {
		this.#lifetime = lifetime;
		this.#onDownloaded = onDownloaded;
	}

	/** Puts a file to those that were uploaded. */
	async upload(name: string, content: Uint8Array): Promise<void> {
		await writeFile(join(await this.#folder('uploads'), safeFileName(name)), content);
	}

	/** A command as it is for this disk: paths lead there. */
	async translate(method: string, params: JsonRecord): Promise<JsonRecord> {
		if (method === 'DOM.setFileInputFiles' && Array.isArray(params['files'])) {
			const uploads = await this.#folder('uploads');
			const here = (path: string) =>
				path.startsWith(uploadsPath) ? join(uploads, safeFileName(basename(path))) : path;
			return { ...params, files: params['files'].map(path => here(String(path))) };
		}
		if (method === 'Browser.setDownloadBehavior' && params['behavior'] !== 'deny') {
			// By its id each is found when it is there, whatever else is called the same.
			const downloadPath = await this.#folder('downloads');
			return { ...params, behavior: 'allowAndName', downloadPath, eventsEnabled: true };
		}
		return params;
	}

	/** Follows the browser's downloads. */
	event(method: string, params: JsonRecord): void {
		const guid = basename(String(params['guid']));
		if (method === 'Browser.downloadWillBegin') this.#names.set(guid, String(params['suggestedFilename']));
		if (method !== 'Browser.downloadProgress' || params['state'] === 'inProgress') return;
		const name = this.#names.get(guid);
		this.#names.delete(guid);
		if (params['state'] !== 'completed' || name === undefined) return;
		const reading = this.#keep(guid, name).finally(() => this.#reading.delete(reading));
		this.#reading.add(reading);
	}

	/** Removes it, once what was downloaded is kept. */
	async remove(): Promise<void> {
		await Promise.all(this.#reading);
		if (this.#root) await rm(await this.#root, removal);
		this.#forget();
	}

	async #keep(guid: string, name: string): Promise<void> {
		try {
			this.#onDownloaded(name, await readFile(join(await this.#folder('downloads'), guid)));
		} catch {
			// The browser has taken it away again.
		}
	}

	async #make(): Promise<string> {
		const root = await mkdtemp(join(tmpdir(), 'anybrowser-session-'));
		const { signal } = this.#lifetime;
		const onEnd = () => this.#lifetime.finish(this.remove());
		const forget = endWithProcess(() => rmSync(root, removal));
		this.#forget = () => {
			forget();
			signal.removeEventListener('abort', onEnd);
		};
		if (signal.aborted) onEnd();
		else signal.addEventListener('abort', onEnd, { once: true });
		return root;
	}

	async #folder(name: string): Promise<string> {
		this.#root ??= this.#make();
		const folder = join(await this.#root, name);
		await mkdir(folder, { recursive: true });
		return folder;
	}
}
