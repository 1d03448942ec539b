import type { LedgerEntry } from '@anybrowser/core';
import type { ProcessIdentity } from './process-identity.ts';

/** A line of a ledger's file. */
export type LedgerLine =
	| LedgerBegin
	| { readonly event: 'opened'; readonly key: string; readonly id: string }
	| { readonly event: 'ended'; readonly keyOrId: string };

/** The line that begins an entry. */
export interface LedgerBegin {
	readonly event: 'begin';
	readonly entry: LedgerEntry;
	readonly process: ProcessIdentity;
}

/** A line as it is written. What was written before it may have been cut off, so it begins a line of its own. */
export function lineText(line: LedgerLine): string {
	return `\n${JSON.stringify(line)}\n`;
}

/** What a file's text says has begun and not ended, with its session's id as far as it is known. */
export function openBegins(text: string): readonly LedgerBegin[] {
	const begins = new Map<string, LedgerBegin>();
	for (const line of linesOf(text)) {
		if (line.event === 'begin') begins.set(line.entry.key, line);
		else if (line.event === 'opened') {
			const known = begins.get(line.key);
			if (known) begins.set(line.key, { ...known, entry: { ...known.entry, id: line.id } });
		} else {
			const { keyOrId } = line;
			for (const [key, { entry }] of begins) if (key === keyOrId || entry.id === keyOrId) begins.delete(key);
		}
	}
	return [...begins.values()];
}

function linesOf(text: string): readonly LedgerLine[] {
	return text.split('\n').flatMap(line => {
		try {
			const read: unknown = JSON.parse(line);
			// The cast is sound: every line was written by `lineText`, and one that was cut off is no JSON.
			return typeof read === 'object' && read !== null && 'event' in read ? [read as LedgerLine] : [];
		} catch {
			return [];
		}
	});
}
