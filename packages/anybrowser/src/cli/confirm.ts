import type { CommandContext } from './command-context.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of an answer to a question. */
const maxAnswerBytes = 1_000;

/**
 * Asks whoever sits here before something that can't be undone. Only a `y` or `yes` goes on.
 *
 * @throws UsageError when the answer is anything else, and where nobody can be asked: `--yes` then says it.
 */
export async function confirm(
	context: CommandContext,
	question: string,
	{ yes }: { readonly yes?: true },
): Promise<void> {
	if (yes) return;
	if (!context.isInteractive || context.isJson) {
		throw new UsageError(`${question} Nobody can be asked here: pass --yes`);
	}
	context.ask(`${question} [y/N] `);
	const answer = (await context.readLine(maxAnswerBytes)) ?? '';
	if (!/^y(es)?$/i.test(answer.trim())) throw new UsageError('Nothing was done, as the answer was not yes');
}
