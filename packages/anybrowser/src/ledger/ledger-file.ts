import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import { syncFolder } from '../batch/sync-folder.ts';
import { compactFile, endCompactions } from './compact-file.ts';
import { type LedgerLine, lineText } from './ledger-line.ts';

/** Bytes from which on a file is written anew. */
const minCompactBytes = 64 * 1024;

interface Pending {
	readonly line: LedgerLine;
	readonly resolve: () => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * The file of a ledger, which several processes append to and write anew.
 *
 * Nobody has a lock, which a process that stands still would keep. Instead a line counts once it is in the file that has the
 * name, and no other is being written that may lack it: see `compact-file.ts`.
 */
export class LedgerFile {
	readonly #path: string;
	#pending: Pending[] = [];
	#writing: Promise<void> | undefined;
	/** The file whose name is surely on the disk. */
	#named: string | undefined;
	#compactAt = minCompactBytes;

	constructor(path: string) {
		this.#path = path;
	}

	/** Its text; none where there is no file. */
	async read(): Promise<string> {
		try {
			return await readFile(this.#path, 'utf8');
		} catch (error) {
			if (isMissing(error)) return '';
			throw error;
		}
	}

	/** Resolves once the line is on the disk. What is appended in the same moment is written together. */
	append(line: LedgerLine): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#pending.push({ line, resolve, reject });
			this.#writing ??= this.#writeAll();
		});
	}

	async #writeAll(): Promise<void> {
		await Promise.resolve();
		while (this.#pending.length > 0) {
			const batch = this.#pending.splice(0);
			let size = 0;
			try {
				size = await this.#write(Buffer.from(batch.map(({ line }) => lineText(line)).join('')));
				for (const { resolve } of batch) resolve();
			} catch (error) {
				for (const { reject } of batch) reject(error);
			}
			if (size >= this.#compactAt) await this.#compact(size);
		}
		this.#writing = undefined;
	}

	/** @returns The file's size. */
	async #write(bytes: Buffer): Promise<number> {
		for (;;) {
			const file = await open(this.#path, 'a', 0o600);
			try {
				// One write at the file's end, so that those of other processes don't mix with it.
				const { bytesWritten } = await file.write(bytes);
				if (bytesWritten < bytes.length)
					throw new AnyBrowserError('configuration', `${this.#path}: no room is left for it`);
				await file.sync();
				// To have a line twice does no harm.
				if (await this.#counts(file)) return (await file.stat()).size;
			} finally {
				await file.close();
			}
		}
	}

	/** Whether what was written into a file surely stays. */
	async #counts(file: FileHandle): Promise<boolean> {
		try {
			const path = await realpath(this.#path);
			await endCompactions(path);
			const written = identity(await file.stat({ bigint: true }));
			if (written !== identity(await stat(path, { bigint: true }))) return false;
			if (written !== this.#named) await syncFolder(dirname(path));
			this.#named = written;
			return true;
		} catch (error) {
			// It was taken away meanwhile.
			if (isMissing(error)) return false;
			throw error;
		}
	}

	async #compact(size: number): Promise<void> {
		try {
			const left = await compactFile(await realpath(this.#path));
			this.#compactAt = Math.max(minCompactBytes, 2 * left);
		} catch {
			// The file is as good as before, so that nobody needs to know.
			this.#compactAt = size + minCompactBytes;
		}
	}
}

/** Tells one file from all others. */
function identity({ dev, ino }: BigIntStats): string {
	return `${dev}:${ino}`;
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
