import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises';
import type { BatchResult } from '@anybrowser/core/batch';
import { UsageError } from '../usage-error.ts';

/**
 * The file with results, one JSON document a line. The journal has them too, and is what counts: the file is written anew
 * from what the journal says, and what comes after that is appended.
 */
export class ResultsFile {
	readonly #path: string;
	#earlier: string[] | undefined = [];
	#file: FileHandle | undefined;

	constructor(path: string) {
		this.#path = path;
	}

	/** @throws UsageError for a file with something else than results of these tasks. */
	async check(ids: ReadonlySet<string>, { hasJournal }: { readonly hasJournal: boolean }): Promise<void> {
		const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return '';
			throw new UsageError(`--out: ${this.#path} can't be read: ${error.message}`);
		});
		if (text === '') return;
		if (!hasJournal) {
			throw new UsageError(
				`--out: ${this.#path} has something in it, and no journal (${journalPath(this.#path)}) says that it is of these tasks. Name another file`,
			);
		}
		// The last line may be half written.
		for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
			const id = idOf(line);
			if (id !== undefined && ids.has(id)) continue;
			const what = id === undefined ? 'is no result' : `is of the task ${JSON.stringify(id)}, which is not among these`;
			throw new UsageError(
				`--out: ${this.#path} belongs to other tasks: its line ${index + 1} ${what}. Name another file`,
			);
		}
	}

	async add({ isResumed, ...result }: BatchResult): Promise<void> {
		const line = `${JSON.stringify(result)}\n`;
		if (isResumed && this.#earlier) this.#earlier.push(line);
		else await (await this.#opened()).appendFile(line);
	}

	async close(): Promise<void> {
		const file = await this.#opened();
		await file.sync();
		await file.close();
	}

	/** Puts what is there already in place at once, so that no moment has less than there was. */
	async #opened(): Promise<FileHandle> {
		if (this.#file) return this.#file;
		const next = `${this.#path}.new`;
		const file = await open(next, 'w', 0o600);
		for (const line of this.#earlier ?? []) await file.appendFile(line);
		this.#earlier = undefined;
		await rename(next, this.#path);
		this.#file = file;
		return file;
	}
}

/** Where the journal of a file with results is. */
export function journalPath(out: string): string {
	return `${out}.journal`;
}

/** Whether a file is there and has something in it. */
export async function isWritten(path: string): Promise<boolean> {
	return stat(path).then(
		({ size }) => size > 0,
		() => false,
	);
}

function idOf(line: string): string | undefined {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value === 'object' && value !== null && 'id' in value && 'status' in value) return String(value.id);
	} catch {
		// No result.
	}
	return undefined;
}
