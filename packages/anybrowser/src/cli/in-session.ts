import type { Client, SessionHandle } from '@anybrowser/core';
import type { CommandContext } from './command-context.ts';

/** Milliseconds between the looks whether a session has ended with its connection: vendors tell it a moment later. */
const untilNextLookMs = [100, 400];

type Step<Result> = (session: SessionHandle) => Promise<Result>;

/**
 * Does a step in an open session, and leaves the session to whoever has it: a connection that the step needed ends with it,
 * or the process would stay for it.
 */
export function inSession<Result>(context: CommandContext, id: string, step: Step<Result>): Promise<Result> {
	return doStep(context, id, { step, end: session => session.disconnect() });
}

/** The same for a step that may be done in the browser itself; it says so when the session has ended with the connection. */
export function inBrowser<Result>(context: CommandContext, id: string, step: Step<Result>): Promise<Result> {
	return doStep(context, id, { step, end: (session, client) => leave(context, client, session) });
}

async function doStep<Result>(
	context: CommandContext,
	id: string,
	{ step, end }: { readonly step: Step<Result>; end(session: SessionHandle, client: Client): Promise<void> },
): Promise<Result> {
	const client = await context.client();
	const session = await client.sessions.get(id, context.request());
	try {
		return await step(session);
	} finally {
		await end(session, client);
	}
}

/**
 * Ends the connection to a session's browser. Some vendors end a session with its last connection, unless it was opened to
 * stay: then it is said.
 */
export async function leave(context: CommandContext, client: Client, session: SessionHandle): Promise<void> {
	await session.disconnect();
	if (client.capabilities['cdp.connect'] === 'none') return;
	if (!(await endsSoon(context, session))) return;
	const warning = context.errorStyle.yellow('warning:');
	context.complain(
		`${warning} the session has ended with its connection; \`--provider-option\` of \`sessions create\` may keep one open, see the provider's README`,
	);
}

/** Whether a session has ended, or does so in the next moment. */
async function endsSoon(context: CommandContext, session: SessionHandle): Promise<boolean> {
	const [{ isFinalSessionStatus }, { setTimeout: sleep }] = await Promise.all([
		import('@anybrowser/core'),
		import('node:timers/promises'),
	]);
	for (const ms of [0, ...untilNextLookMs]) {
		if (ms > 0) await sleep(ms);
		const seen = await session.refresh(context.tidying()).catch(() => undefined);
		if (seen === undefined) return false;
		if (isFinalSessionStatus(seen.status)) return true;
		if (context.signal.aborted) return false;
	}
	return false;
}
