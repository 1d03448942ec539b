import type { BrowserOptions } from '@anybrowser/core';
import { poll } from '@anybrowser/core/provider';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import { readersOf } from '../events/readers-of.ts';
import type { SessionContext } from '../events/session-context.ts';
import type { SmoothCall, SmoothContext } from '../smooth-context.ts';
import { mayLeadTo, tunnelHost, tunnelToken } from '../tunnel/tunnel.ts';

/** Milliseconds that a session's live view, whose address names the tunnel's host, may take to appear. */
const maxLiveViewMs = 120_000;

/**
 * For `proxy: 'self'`: makes the tunnel's token, once it is known that a tunnel could be opened.
 *
 * @throws AnyBrowserError `configuration`, before anything is sent.
 */
export async function prepareTunnel(
	{ tunnel }: SmoothContext,
	proxy: BrowserOptions['proxy'],
): Promise<string | undefined> {
	// Without a tunnel the capability was refused, or the caller was warned.
	if (proxy !== 'self' || tunnel === undefined) return undefined;
	await tunnel.check();
	return tunnelToken();
}

/**
 * Opens the tunnel of a session or task that was made with `token`. It is closed with the session's end. A session that
 * has ended before its browser was up needs none.
 *
 * @throws AnyBrowserError `timeout`, `invalid_response` or what the tunnel throws.
 */
export async function openTunnel(context: SessionContext, call: SmoothCall, id: string, token: string): Promise<void> {
	const { runtime, tunnel, baseUrl } = context;
	if (tunnel === undefined) return;
	const bounded = call.next().within(maxLiveViewMs);
	const { deadlineMs, signal } = bounded.scope;
	const entry = await poll({
		clock: runtime.clock,
		read: leftMs => readEntry(context, bounded.within(leftMs), id),
		isDone: state => Boolean(state.live_url) || isFinal(state),
		deadlineMs,
		signal,
		onTimeout: () => {
			const message = `${call.operation}: ${id} had no live view after ${deadlineMs} ms, and without it no tunnel can be opened`;
			return call.error('timeout', message);
		},
	});
	if (isFinal(entry)) return;
	const host = tunnelHost(entry.live_url ?? '');
	if (host === undefined) {
		const message = `${call.operation}: the live view of ${id} doesn't tell where a tunnel leads`;
		throw call.error('invalid_response', message);
	}
	if (!mayLeadTo(host, baseUrl, tunnel.hosts)) {
		const message = `${call.operation}: the tunnel of ${id} would lead to ${host}, which is no host of the API. Allow it with \`selfTunnel({ hosts: ['${host}'] })\` if it is right`;
		throw call.error('invalid_response', message);
	}
	const opened = await tunnel.open({ sessionId: id, host, token, signal });
	readersOf(context)
		.for(call, id)
		.listen({ onToolCall() {}, onEnd: () => void opened.close() });
}
