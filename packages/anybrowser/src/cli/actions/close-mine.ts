import type { CommandContext } from '../command-context.ts';
import type { CloseFlags } from '../commands/sessions/close-sessions.ts';
import { confirm } from '../confirm.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { describeError, errorEntry } from '../render-error.ts';

/** Closes what programs with the same ledger left open. @returns The exit code where some could not be closed. */
export async function closeMine(context: CommandContext, flags: CloseFlags): Promise<ExitCode | undefined> {
	await confirm(context, 'Close what programs with this ledger have left open?', flags);
	const client = await context.client();
	const { closed, busy, unproven, failed } = await client.sessions.reap(context.request());
	const failures = await Promise.all(
		failed.map(async ({ id, error }) => ({ id, description: await describeError(error, context) })),
	);
	for (const id of closed) context.line(`closed ${id}`);
	for (const id of busy) context.say(`${id} is left alone: the task of a ticket is under way in it`);
	for (const { begunAt } of unproven) {
		context.say(
			`what was opened at ${begunAt}, if anything, can't be told from what others have opened: look at the list`,
		);
	}
	for (const { id, description } of failures) context.complain(`${id} could not be closed: ${description.message}`);
	if (closed.length + busy.length + unproven.length + failed.length === 0) context.say('Nothing was left open.');
	const told = failures.map(({ id, description }) => ({ id, error: errorEntry(description) }));
	context.result({ closed, busy, unproven, failed: told }, () => '');
	return failed.length > 0 ? exitCodes.failure : undefined;
}
