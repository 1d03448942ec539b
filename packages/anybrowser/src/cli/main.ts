import { CommanderError } from 'commander';
import { CommandRunner } from './command-runner.ts';
import type { CliContext } from './context.ts';
import { createProgram } from './create-program.ts';
import { dashedIds } from './dashed-ids.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Interruption, OutputLost, ReaderGone } from './interruption.ts';
import { refuseKeys } from './refuse-keys.ts';
import { renderError } from './render-error.ts';
import { UsageError } from './usage-error.ts';

/**
 * The command line.
 *
 * @param argv What was typed after `anybrowser`.
 * @returns What the process shall end with. Everything is written; nothing ends the process here.
 */
export async function main(argv: readonly string[], context: CliContext): Promise<ExitCode> {
	const end = argv.indexOf('--');
	const isJson = argv.slice(0, end < 0 ? undefined : end).includes('--json');
	const exitCode = await runCommand(argv, context, isJson);
	await context.flush?.();
	return context.signal.reason instanceof OutputLost ? fail(context.signal.reason, context, isJson) : exitCode;
}

async function runCommand(argv: readonly string[], context: CliContext, isJson: boolean): Promise<ExitCode> {
	const runner = new CommandRunner(context);
	try {
		refuseKeys(argv);
		const program = createProgram(runner, context, isJson);
		await program.parseAsync(dashedIds(argv, program), { from: 'user' });
		return runner.exitCode ?? exitCodes.ok;
	} catch (error) {
		// Help and version end as errors too, for commander.
		if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
		// Without a command the help is the answer, which is a mistake in a script.
		if (error instanceof CommanderError && error.code === 'commander.help') {
			return isJson ? fail(new UsageError('A command is needed: --help shows them'), context, isJson) : exitCodes.usage;
		}
		const { reason } = context.signal;
		// Whoever doesn't read on has what they wanted.
		if (error instanceof ReaderGone || reason instanceof ReaderGone) return exitCodes.ok;
		// Told by `main`.
		if (reason instanceof OutputLost) return exitCodes.failure;
		// Whatever failed after an interruption failed because of it.
		return fail(reason instanceof Interruption ? reason : error, context, isJson);
	}
}

async function fail(error: unknown, context: CliContext, isJson: boolean): Promise<ExitCode> {
	const { text, exitCode } = await renderError(error, context, isJson);
	context.stderr.write(`${text}\n`);
	return exitCode;
}
