import { AnyBrowserError, type BrowserOptions } from '@anybrowser/core';
import { type CallScope, followUp, poll, within } from '@anybrowser/core/provider';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { mayLeadTo, tunnelHost, tunnelToken } from '../tunnel/tunnel.ts';

/** Milliseconds that a session's live view, which tells the tunnel's host, may take to appear. */
const liveViewMs = 120_000;

/**
 * For `proxy: 'self'`: makes the tunnel's token, after looking whether a tunnel could be opened at all.
 *
 * @throws AnyBrowserError `configuration`, before anything is sent.
 */
export async function prepareTunnel(
	{ tunnel }: SmoothContext,
	proxy: BrowserOptions['proxy'],
): Promise<string | undefined> {
	// Without a tunnel the capability was refused, or warned about.
	if (proxy !== 'self' || tunnel === undefined) return undefined;
	await tunnel.check();
	return tunnelToken();
}

/**
 * Opens the tunnel of a session or task that was made with `token`, to be closed with its end. One that has ended before
 * its browser was up needs none.
 *
 * @throws AnyBrowserError `timeout`, `invalid_response` or what the tunnel throws.
 */
export async function openTunnel(
	context: SmoothContext,
	operation: string,
	id: string,
	token: string,
	scope: CallScope,
): Promise<void> {
	const { runtime, provider, tunnel, baseUrl } = context;
	if (tunnel === undefined) return;
	const bounded = within(followUp(scope), liveViewMs, runtime.clock.now());
	const entry = await poll({
		clock: runtime.clock,
		read: leftMs => readEntry(context, operation, id, within(bounded, leftMs, runtime.clock.now())),
		isDone: state => Boolean(state.live_url) || isFinal(state),
		deadlineMs: bounded.deadlineMs,
		signal: scope.signal,
		onTimeout: () => {
			const message = `${operation}: ${id} had no live view after ${bounded.deadlineMs} ms, and without it no tunnel can be opened`;
			return new AnyBrowserError('timeout', message, { provider, operation });
		},
	});
	if (isFinal(entry)) return;
	const host = tunnelHost(entry.live_url ?? '');
	if (host === undefined) {
		const message = `${operation}: the live view of ${id} doesn't tell where a tunnel leads`;
		throw new AnyBrowserError('invalid_response', message, { provider, operation });
	}
	if (!mayLeadTo(host, baseUrl, tunnel.hosts)) {
		const message = `${operation}: the tunnel of ${id} would lead to ${host}, which is no host of the API. Allow it with \`selfTunnel({ hosts: ['${host}'] })\` if it is right`;
		throw new AnyBrowserError('invalid_response', message, { provider, operation });
	}
	const opened = await tunnel.open({ sessionId: id, host, token, signal: scope.signal });
	context.pumps.for(id, scope).attach({ receive() {}, stop: () => void opened.close() });
}
