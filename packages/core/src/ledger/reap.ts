import type { Ledger, LedgerEntry, Reaped } from '../contract/ledger.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';

/** How what was left open is treated. */
type Fate = 'closed' | 'busy' | 'unproven' | 'gone';

/**
 * Closes what a ledger's owner left open, and nothing else: what it has the id of, and what the provider's labels prove.
 * One that can't be closed doesn't stop the others.
 */
export async function reap(
	provider: BrowserSessionProvider,
	ledger: Ledger,
	request: RequestOptions = {},
): Promise<Reaped> {
	const reaped = { closed: [] as string[], busy: [] as string[], unproven: [] as LedgerEntry[] };
	const failed: { readonly id: string; readonly error: unknown }[] = [];
	for (const entry of await ledger.left()) {
		if (entry.provider !== provider.name) continue;
		request.signal?.throwIfAborted();
		try {
			const { fate, id } = await endLeftEntry(provider, entry, request);
			if (fate === 'closed' || fate === 'gone') await ledger.ended(entry.key);
			if (fate === 'unproven') reaped.unproven.push(entry);
			else if (fate !== 'gone' && id !== null) reaped[fate].push(id);
		} catch (error) {
			if (request.signal?.aborted) throw request.signal.reason;
			failed.push({ id: entry.id ?? entry.key, error });
		}
	}
	return { ...reaped, failed };
}

async function endLeftEntry(
	provider: BrowserSessionProvider,
	entry: LedgerEntry,
	request: RequestOptions,
): Promise<{ readonly fate: Fate; readonly id: string | null }> {
	const id = entry.id ?? (await provenId(provider, entry, request));
	if (id === undefined) return { fate: 'unproven', id: null };
	if (id === null) return { fate: 'gone', id };
	try {
		const release = entry.purpose === 'task' ? provider.tickets?.tasks?.release : undefined;
		if (release === undefined) await provider.close(id, {}, request);
		else if (!(await release(id, request))) return { fate: 'busy', id };
	} catch (error) {
		if (!AnyBrowserError.is(error, 'not_found')) throw error;
	}
	return { fate: 'closed', id };
}

/** The id of a session whose answer was lost: `null` when there surely is none, `undefined` when nothing tells. */
async function provenId(
	{ tickets }: BrowserSessionProvider,
	{ key, begunAt }: LedgerEntry,
	request: RequestOptions,
): Promise<string | null | undefined> {
	const proof = tickets?.sessions;
	if (proof?.mark === undefined) return undefined;
	// Its process is gone, so nothing is sent any more.
	const over = { sentUntil: new Date(systemClock.wallTime()), sendUntil: systemClock.now() };
	const mark = { key, sessionId: null, route: null, sentAt: new Date(begunAt), ...over };
	const { proven } = await proof.find(mark, {}, request);
	if (proven[0] !== undefined) return proven[0].id;
	const ageMs = systemClock.wallTime() - Date.parse(begunAt);
	return ageMs > 2 * proof.settleTime ? null : undefined;
}
