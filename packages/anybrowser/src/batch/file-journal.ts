import { type FileHandle, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import type { BatchJournal, BatchRecord } from '@anybrowser/core/batch';
import { syncFolder } from './sync-folder.ts';
import { takeLock } from './take-lock.ts';

const newline = 10;

/** What a journal begins with. */
const headerStart = '{"kind":"anybrowser.batch"';

/**
 * A journal in a file, one JSON document a line. What is appended is on the disk once the promise resolves; appends that
 * come together are written together. One process on a machine has it at a time.
 *
 * The file holds prompts' fingerprints, tickets, tokens and outputs, and no key. It is made readable for its owner alone.
 */
export function fileJournal(path: string): BatchJournal {
	return new FileJournal(resolve(path));
}

interface Pending {
	readonly line: string;
	readonly resolve: () => void;
	readonly reject: (reason: unknown) => void;
}

class FileJournal implements BatchJournal {
	readonly #path: string;
	#file: FileHandle | undefined;
	#release: (() => Promise<void>) | undefined;
	#size = 0;
	#pending: Pending[] = [];
	#writing: Promise<void> | undefined;
	#failure: AnyBrowserError | undefined;

	constructor(path: string) {
		this.#path = path;
	}

	async open(): Promise<readonly BatchRecord[]> {
		if (this.#file) throw this.#problem('it is open already. Make another `fileJournal` for another batch');
		try {
			this.#release = await takeLock(this.#path);
			if (this.#release === undefined) {
				throw this.#problem('another process has it. Wait until that one ends, or end it');
			}
			this.#file = await open(this.#path, 'a+', 0o600);
			const records = await this.#read(this.#file);
			// The name in the folder has to outlive the machine's power too.
			if (records.length === 0) await syncFolder(dirname(this.#path));
			return records;
		} catch (error) {
			await this.close();
			throw AnyBrowserError.is(error) ? error : this.#problem(`it can't be read: ${messageOf(error)}`, error);
		}
	}

	append(record: BatchRecord): Promise<void> {
		if (this.#failure) return Promise.reject(this.#failure);
		return new Promise((resolve, reject) => {
			this.#pending.push({ line: `${JSON.stringify(record)}\n`, resolve, reject });
			this.#writing ??= this.#writeAll();
		});
	}

	async close(): Promise<void> {
		await this.#writing;
		await this.#file?.close();
		await this.#release?.();
		this.#file = undefined;
		this.#release = undefined;
	}

	async #read(file: FileHandle): Promise<readonly BatchRecord[]> {
		const bytes = await file.readFile();
		const records: BatchRecord[] = [];
		let start = 0;
		for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
			records.push(this.#parse(bytes.toString('utf8', start, end), records.length + 1));
			start = end + 1;
		}
		// A line without its end was being written when its process died: nobody was told that it is there.
		if (start < bytes.length) {
			if (records.length === 0 && !isTornHeader(bytes.toString('utf8'))) {
				throw this.#problem('it is no journal of a batch. Name a new file');
			}
			await file.truncate(start);
			await file.datasync();
		}
		this.#size = start;
		return records;
	}

	#parse(line: string, number: number): BatchRecord {
		try {
			const value: unknown = JSON.parse(line);
			// The cast is sound for what this class has written; `runBatch` checks the first record.
			if (typeof value === 'object' && value !== null) return value as BatchRecord;
		} catch {
			// Told below.
		}
		throw this.#problem(`its line ${number} is no record. Name a new file, or put back the journal as it was`);
	}

	async #writeAll(): Promise<void> {
		// What is appended in the same moment is written together.
		await Promise.resolve();
		while (this.#pending.length > 0) {
			const batch = this.#pending.splice(0);
			try {
				await this.#write(batch.map(({ line }) => line).join(''));
				for (const { resolve } of batch) resolve();
			} catch (error) {
				this.#failure = AnyBrowserError.is(error) ? error : this.#unwritable(error);
				for (const { reject } of [...batch, ...this.#pending.splice(0)]) reject(this.#failure);
			}
		}
		this.#writing = undefined;
	}

	async #write(text: string): Promise<void> {
		const file = this.#file;
		if (file === undefined) throw this.#problem('it is closed');
		const { size } = await file.stat();
		if (size !== this.#size) throw this.#problem('another process writes to it. Let only one of them run');
		await file.appendFile(text);
		await file.datasync();
		this.#size += Buffer.byteLength(text);
	}

	#unwritable(error: unknown): AnyBrowserError {
		return this.#problem(
			`it can't be written: ${messageOf(error)}. No more tasks are started; those under way go on at the provider. Make room, and run the same batch again: it goes on from here`,
			error,
		);
	}

	#problem(message: string, cause?: unknown): AnyBrowserError {
		return new AnyBrowserError('configuration', `The journal ${this.#path}: ${message}`, {
			operation: 'runBatch',
			cause,
		});
	}
}

/** Whether a text is the beginning of a journal's first line. */
function isTornHeader(text: string): boolean {
	return text.startsWith(headerStart) || headerStart.startsWith(text);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
