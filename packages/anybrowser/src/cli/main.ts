import { CommanderError } from 'commander';
import { CommandRunner } from './command-runner.ts';
import type { CliContext } from './context.ts';
import { createProgram } from './create-program.ts';
import { dashedIds } from './dashed-ids.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Interruption, ReaderGone } from './interruption.ts';
import { refuseKeys } from './refuse-keys.ts';
import { renderError } from './render-error.ts';

/**
 * The command line.
 *
 * @param argv What was typed after `anybrowser`.
 * @returns What the process shall end with. Everything is written; nothing ends the process here.
 */
export async function main(argv: readonly string[], context: CliContext): Promise<ExitCode> {
	const runner = new CommandRunner(context);
	const isJson = argv.includes('--json');
	try {
		refuseKeys(argv);
		const program = createProgram(runner, context);
		await program.parseAsync(dashedIds(argv, program), { from: 'user' });
		return runner.exitCode ?? exitCodes.ok;
	} catch (error) {
		// Help and version end as errors too, for commander.
		if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
		// Without a command the help is the answer, which is a mistake in a script.
		if (error instanceof CommanderError && error.code === 'commander.help') return exitCodes.usage;
		// Whoever doesn't read on has what they wanted.
		if (error instanceof ReaderGone || context.signal.reason instanceof ReaderGone) return exitCodes.ok;
		// Whatever failed after an interruption failed because of it.
		const cause = context.signal.reason instanceof Interruption ? context.signal.reason : error;
		const { text, exitCode } = await renderError(cause, context, isJson);
		context.stderr.write(`${text}\n`);
		return exitCode;
	}
}
