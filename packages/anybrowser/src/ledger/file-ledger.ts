import { open, readFile } from 'node:fs/promises';
import { AnyBrowserError, type Ledger, type LedgerEntry } from '@anybrowser/core';
import { mayRun, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** A line of the file. */
type LedgerLine =
	| { readonly event: 'begin'; readonly entry: LedgerEntry; readonly process: ProcessIdentity }
	| { readonly event: 'opened'; readonly key: string; readonly id: string }
	| { readonly event: 'ended'; readonly keyOrId: string };

/**
 * A ledger in a file: a line of JSON for each thing that happened, on the disk before the call goes on. Several processes
 * of one machine may share it; what a process that still runs has opened isn't left behind. A line that was cut off, as by
 * a crash or a full disk, is passed over.
 *
 * @param path The file, whose folder is there. It holds no secret.
 */
export function fileLedger(path: string): Ledger {
	const append = async (line: LedgerLine) => {
		const file = await open(path, 'a', 0o600);
		try {
			// One write at the file's end, so that those of other processes don't mix with it. A line before it may have been cut.
			const bytes = Buffer.from(`\n${JSON.stringify(line)}\n`);
			const { bytesWritten } = await file.write(bytes);
			if (bytesWritten < bytes.length) throw new AnyBrowserError('configuration', `${path}: no room is left for it`);
			await file.sync();
		} finally {
			await file.close();
		}
	};
	return {
		begin: entry => append({ event: 'begin', entry, process: thisProcess }),
		opened: (key, id) => append({ event: 'opened', key, id }),
		ended: keyOrId => append({ event: 'ended', keyOrId }),
		async left() {
			const entries = new Map<string, { readonly entry: LedgerEntry; readonly process: ProcessIdentity }>();
			for (const line of await linesOf(path)) {
				if (line.event === 'begin') entries.set(line.entry.key, line);
				else if (line.event === 'opened') {
					const known = entries.get(line.key);
					if (known) entries.set(line.key, { ...known, entry: { ...known.entry, id: line.id } });
				} else {
					const { keyOrId } = line;
					for (const [key, { entry }] of entries) if (key === keyOrId || entry.id === keyOrId) entries.delete(key);
				}
			}
			return [...entries.values()].filter(({ process }) => !mayRun(process)).map(({ entry }) => entry);
		},
	};
}

async function linesOf(path: string): Promise<readonly LedgerLine[]> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
	return text.split('\n').flatMap(line => {
		try {
			const read: unknown = JSON.parse(line);
			// The cast is sound: every line was written above, and one that was cut off is no JSON.
			return typeof read === 'object' && read !== null && 'event' in read ? [read as LedgerLine] : [];
		} catch {
			return [];
		}
	});
}
