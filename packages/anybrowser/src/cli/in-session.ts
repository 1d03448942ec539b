import type { SessionHandle } from '@anybrowser/core';
import type { CommandContext } from './command-context.ts';

/**
 * Does a step in an open session, and leaves the session to whoever has it: a connection that the step needed ends with it,
 * or the process would stay for it.
 */
export async function inSession<Result>(
	context: CommandContext,
	id: string,
	step: (session: SessionHandle) => Promise<Result>,
): Promise<Result> {
	const client = await context.client();
	const session = await client.sessions.get(id, context.request());
	try {
		return await step(session);
	} finally {
		await session.disconnect();
	}
}

/**
 * The same for a step that is done in the browser itself. Some vendors end a session with its last connection, unless it
 * was opened to stay: then it says so.
 */
export async function inBrowser<Result>(
	context: CommandContext,
	id: string,
	step: (session: SessionHandle) => Promise<Result>,
): Promise<Result> {
	const { isFinalSessionStatus } = await import('@anybrowser/core');
	let used: SessionHandle | undefined;
	const result = await inSession(context, id, session => {
		used = session;
		return step(session);
	});
	const after = await used?.refresh(context.request()).catch(() => undefined);
	if (after !== undefined && isFinalSessionStatus(after.status)) {
		context.say(
			`${context.errorStyle.yellow('warning:')} the session has ended with its connection; \`--provider-option\` of \`sessions create\` may keep one open, see the provider's README`,
		);
	}
	return result;
}
