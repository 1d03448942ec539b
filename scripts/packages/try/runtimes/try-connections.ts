import assert from 'node:assert/strict';
import type { Ran } from '../../collect-output.ts';
import { programVariables } from '../check-session-program.ts';
import type { TryContext } from '../try-context.ts';
import type { ConnectionResult } from './connection-program.ts';
import { openRelay } from './relay.ts';

/** Runs the connection program with variables. */
type RunProgram = (variables: Readonly<Record<string, string>>, address: URL) => Promise<Ran>;

/** What opens a session, by provider. */
const creates = { smooth: '/task', skyvern: '/browser_sessions', browserbase: '/sessions' } as const;

/**
 * Opens a session after the server has closed the connection that idled, and on one that breaks when the request has come:
 * the first is opened, the second is sent once, and told as ambiguous.
 *
 * @throws AssertionError when it isn't so.
 */
export async function tryConnections(context: TryContext, runProgram: RunProgram): Promise<void> {
	const { provider, emulated } = context;
	const relay = await openRelay(new URL(emulated.url).origin);
	const addresses = Object.fromEntries(
		Object.entries(emulated.addresses).map(([name, address]) => [name, relay.origin + new URL(address).pathname]),
	);
	const open = async (standstillMs: number) => {
		const before = relay.seen.length;
		const variables = { ...programVariables(context), ...addresses, STANDSTILL_MS: String(standstillMs) };
		const { code, stdout, stderr } = await runProgram(variables, new URL(relay.origin));
		assert.equal(code, 0, stderr);
		const sent = relay.seen.slice(before).filter(each => each.startsWith('POST ') && each.endsWith(creates[provider]));
		const { opened } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ConnectionResult;
		return { opened, sent: sent.length };
	};
	try {
		assert.deepEqual(await open(2_000), { opened: 'closed', sent: 1 }, 'after the server closed an idle connection');
		relay.breakNextPost();
		assert.deepEqual(await open(0), { opened: 'ambiguous_outcome', sent: 1 }, 'on a connection that breaks');
	} finally {
		await relay.close();
	}
}
