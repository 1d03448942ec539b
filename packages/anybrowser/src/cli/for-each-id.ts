import type { CommandContext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { describeError, type ErrorDescription, errorEntry, errorLines } from './render-error.ts';

/** What became of one id, where that isn't what was asked for. */
export interface OtherOutcome {
	/** The list of the JSON document that it goes into. */
	readonly list: string;
	readonly entry: object;
	/** For people. */
	readonly text: string;
}

/**
 * Does one thing to each id in turn, and tells what became of each. One that fails doesn't stop the others; an
 * interruption does.
 *
 * @param done What was done to those that went well, as in `closed a`; also their list in the JSON document.
 * @returns The exit code of the failures when they all have the same, else 1.
 */
export async function forEachId(
	context: CommandContext,
	ids: readonly string[],
	done: string,
	work: (id: string) => Promise<OtherOutcome | undefined>,
): Promise<ExitCode | undefined> {
	const lists: Record<string, unknown[]> = { [done]: [] };
	const note = (list: string, entry: unknown) => {
		lists[list] = [...(lists[list] ?? []), entry];
	};
	const failures: ErrorDescription[] = [];
	for (const [index, id] of ids.entries()) {
		try {
			context.signal.throwIfAborted();
			const other = await work(id);
			note(other?.list ?? done, other?.entry ?? id);
			context.line(other?.text ?? `${done} ${id}`);
		} catch (error) {
			// One alone is a command that failed, like any other.
			if (ids.length === 1) throw error;
			if (context.signal.aborted) {
				const untried = ids.slice(index);
				context.result({ ...lists, untried }, () => '');
				context.complain(`not done: ${untried.join(' ')}`);
				throw error;
			}
			const description = await describeError(error, context);
			failures.push(description);
			note('failed', { id, error: errorEntry(description) });
			context.complain(errorLines({ ...description, message: `${id}: ${description.message}` }, context.errorStyle));
		}
	}
	context.result(lists, () => '');
	const [code, ...others] = new Set(failures.map(({ exitCode }) => exitCode));
	return others.length > 0 ? exitCodes.failure : code;
}
