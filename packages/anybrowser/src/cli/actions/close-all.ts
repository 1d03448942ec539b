import type { CommandContext } from '../command-context.ts';
import type { CloseFlags } from '../commands/sessions/close-sessions.ts';
import { confirm } from '../confirm.ts';
import type { ExitCode } from '../exit-codes.ts';
import { forEachId } from '../for-each-id.ts';

/** Closes every open session of the account. @returns The exit code where some could not be closed. */
export async function closeAll(context: CommandContext, flags: CloseFlags): Promise<ExitCode | undefined> {
	const client = await context.client();
	const ids: string[] = [];
	for await (const { id } of client.sessions.list({ state: 'open' }, context.request())) ids.push(id);
	if (ids.length === 0) {
		context.result({ closed: [] }, () => '');
		context.say('Nothing is open.');
		return undefined;
	}
	if (!flags.yes) context.complain(ids.join('\n'));
	const what = ids.length === 1 ? 'this session' : `these ${ids.length} sessions`;
	await confirm(context, `Close ${what} of ${client.provider.name}?`, flags);
	return forEachId(context, ids, 'closed', async id => {
		await client.sessions.close(id, { force: flags.force }, context.request());
		return undefined;
	});
}
