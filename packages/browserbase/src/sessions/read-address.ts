import { isFinalSessionStatus } from '@anybrowser/core';
import type { CdpAddress } from '@anybrowser/core/cdp';
import type { BrowserbaseCall } from '../browserbase-context.ts';
import { readRawSession } from './read-session.ts';
import { statusOf } from './to-session.ts';

/**
 * Where a session's browser is. The address carries a key that ages out before the session does, so it is never kept, and
 * neither is the old kind of address, which would open a session of its own.
 */
export async function readAddress(call: BrowserbaseCall, id: string): Promise<CdpAddress> {
	const raw = await readRawSession(call, id);
	const status = statusOf(raw.status);
	if (status !== undefined && isFinalSessionStatus(status)) return { state: 'ended', status: raw.status };
	const { connectUrl, signingKey } = raw;
	if (connectUrl !== undefined) {
		const secrets = signingKey === undefined ? [] : [signingKey];
		return { state: 'open', url: connectUrl, access: 'signed', secrets };
	}
	if (status === 'starting') return { state: 'starting' };
	return { state: 'none', reason: `Browserbase tells no address for this session (${raw.status})` };
}
