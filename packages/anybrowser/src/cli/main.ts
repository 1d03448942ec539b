import { CommanderError } from 'commander';
import { CommandRunner } from './command-runner.ts';
import type { CliContext } from './context.ts';
import { createProgram } from './create-program.ts';
import { dashedIds } from './dashed-ids.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Interruption, OutputLost, ReaderGone } from './interruption.ts';
import { refuseKeys } from './refuse-keys.ts';
import { renderError } from './render-error.ts';
import { TerminalStream } from './terminal-stream.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds that a command has to end after an interruption. */
const interruptedMs = 7_500;

/**
 * The command line.
 *
 * @param argv What was typed after `anybrowser`.
 * @returns The exit code of the process. Everything is written; nothing ends the process here.
 */
export async function main(argv: readonly string[], outside: CliContext): Promise<ExitCode> {
	const context: CliContext = {
		...outside,
		stdout: new TerminalStream(outside.stdout),
		stderr: new TerminalStream(outside.stderr),
	};
	const end = argv.indexOf('--');
	const isJson = argv.slice(0, end < 0 ? undefined : end).includes('--json');
	const runner = new CommandRunner(context);
	const fail = async (error: unknown) => {
		const { text, exitCode } = await renderError(error, { context, isJson, circumstances: runner.circumstances });
		context.stderr.write(`${text}\n`);
		return exitCode;
	};
	const exitCode = await runCommand(argv, { context, isJson, runner, fail });
	await context.flush?.();
	return context.signal.reason instanceof OutputLost ? fail(context.signal.reason) : exitCode;
}

interface Run {
	readonly context: CliContext;
	readonly isJson: boolean;
	readonly runner: CommandRunner;
	readonly fail: (error: unknown) => Promise<ExitCode>;
}

async function runCommand(argv: readonly string[], { context, isJson, runner, fail }: Run): Promise<ExitCode> {
	try {
		refuseKeys(argv);
		const program = createProgram(runner, context, isJson);
		await Promise.race([program.parseAsync(dashedIds(argv, program), { from: 'user' }), tooLate(context.signal)]);
		return runner.exitCode ?? exitCodes.ok;
	} catch (error) {
		// Help and version end as errors too, for commander.
		if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
		// Without a command the help is the answer, which is a mistake in a script.
		if (error instanceof CommanderError && error.code === 'commander.help') {
			return isJson ? fail(new UsageError('A command is needed: --help shows them')) : exitCodes.usage;
		}
		const { reason } = context.signal;
		// A reader who stops reading has what they wanted.
		if (error instanceof ReaderGone || reason instanceof ReaderGone) return exitCodes.ok;
		// Told by `main`.
		if (reason instanceof OutputLost) return exitCodes.failure;
		// Whatever failed after an interruption failed because of it.
		return fail(reason instanceof Interruption ? reason : error);
	}
}

/** Rejects when a command that was interrupted doesn't end. */
function tooLate(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		const startClock = () => setTimeout(() => reject(signal.reason), interruptedMs).unref();
		if (signal.aborted) startClock();
		else signal.addEventListener('abort', startClock, { once: true });
	});
}
