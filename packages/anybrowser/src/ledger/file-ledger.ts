import type { Ledger } from '@anybrowser/core';
import { LedgerFile } from './ledger-file.ts';
import { openBegins } from './ledger-line.ts';
import { mayRun, thisProcess } from './process-identity.ts';

/**
 * A ledger in a file: a line of JSON for each thing that happened, on the disk before the call goes on. Several processes
 * of one machine may share it; what a process that still runs has opened isn't left behind. A line that was cut off, as by
 * a crash or a full disk, is passed over. From 64 KiB on it is written anew with what is open alone, as often as it has
 * grown to twice that.
 *
 * @param path The file, whose folder is there and can be written: the new file is made beside it. It holds no secret.
 */
export function fileLedger(path: string): Ledger {
	const file = new LedgerFile(path);
	return {
		begin: entry => file.append({ event: 'begin', entry, process: thisProcess }),
		opened: (key, id) => file.append({ event: 'opened', key, id }),
		ended: keyOrId => file.append({ event: 'ended', keyOrId }),
		async left() {
			const begins = openBegins(await file.read());
			return begins.filter(({ process }) => !mayRun(process)).map(({ entry }) => entry);
		},
	};
}
