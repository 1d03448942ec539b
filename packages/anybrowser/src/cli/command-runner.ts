import type { Command } from 'commander';
import type { Circumstances } from './circumstances.ts';
import { CommandContext, type GlobalOptions } from './command-context.ts';
import type { CliContext } from './context.ts';
import type { ExitCode } from './exit-codes.ts';

/** What a command does; it returns what the process ends with when that isn't 0. */
export type Work = (context: CommandContext) => Promise<ExitCode | undefined>;

/** Runs what a command does, with the flags that all commands share. */
export class CommandRunner {
	readonly #context: CliContext;
	#exitCode: ExitCode | undefined;
	#commandContext: CommandContext | undefined;

	constructor(context: CliContext) {
		this.#context = context;
	}

	/** What the command that ran said to end with. */
	get exitCode(): ExitCode | undefined {
		return this.#exitCode;
	}

	/** For the error of a command that failed. */
	get circumstances(): Circumstances {
		return this.#commandContext ?? { isPastDeadline: false, mayBeOpen: [] };
	}

	async run(command: Command, work: Work): Promise<void> {
		this.#context.signal.throwIfAborted();
		this.#commandContext = new CommandContext(this.#context, command.optsWithGlobals<GlobalOptions>());
		const { envFile } = this.#commandContext.options;
		if (envFile !== undefined) {
			const { readEnvFile } = await import('./read-env-file.ts');
			readEnvFile(envFile, this.#commandContext.cwd);
		}
		this.#exitCode = await work(this.#commandContext);
	}
}
