import { isFinalSessionStatus } from '@anybrowser/core';
import type { CdpAddress } from '@anybrowser/core/cdp';
import { readSession } from '../sessions/read-session.ts';
import type { SkyvernCall, SkyvernContext } from '../skyvern-context.ts';

const noAddress: CdpAddress = {
	state: 'none',
	reason: 'Skyvern gives no address for this browser; a self-hosted server never does, unless it is set up to',
	instead: {
		'actions.goto':
			'open the session with `url`, run a task that goes there, or a workflow with a `goto_url` block, in the session',
		'actions.evaluate': 'use `extract`, or `provider.steps`',
		'cdp.page': 'use `act`, `ask`, `validate` and `extract`',
		'actions.screenshot': 'watch the live view, or use `extract`',
	},
};

/** Where a session's browser is, as Skyvern says now. */
export async function readAddress(context: SkyvernContext, call: SkyvernCall, id: string): Promise<CdpAddress> {
	const { status, cdpUrl } = await readSession(context, call, id);
	if (isFinalSessionStatus(status)) return { state: 'ended' };
	if (cdpUrl !== null) return { state: 'open', url: cdpUrl, access: 'key' };
	return status === 'running' ? noAddress : { state: 'starting' };
}
