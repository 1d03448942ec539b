import { MissingPrerequisite } from '../missing-prerequisite.ts';
import { type CaseResult, countCases } from './case-result.ts';

/** What a program that runs cases ends with. 130 is what a shell says of Ctrl-C. */
export const exits = { failed: 1, missing: 3, stopped: 130 } as const;

/** Says something to who waits; what the program gives is on stdout. */
export function say(text: string): void {
	process.stderr.write(`${text}\n`);
}

/** What a run has to show. */
export interface RunOutcome<Summary extends { readonly cases: readonly CaseResult[] }> {
	readonly summary: Summary;
	/** The same for people. */
	readonly text: string;
}

/** A program that runs cases. */
export interface CaseProgram<
	Options extends { readonly help: boolean; readonly json: boolean },
	Summary extends { readonly cases: readonly CaseResult[] },
> {
	/** As npm calls it. */
	readonly name: string;
	readonly help: string;
	readonly readOptions: (parameters: readonly string[]) => Options;
	/** Ends in order, and early, when the signal is aborted. */
	readonly run: (options: Options, signal: AbortSignal) => Promise<RunOutcome<Summary>>;
	/** Ends at once what must not outlive this process. */
	readonly stopNow: () => void;
}

/** Runs a program with this process's parameters, and sets the code that the process ends with. */
export async function runProgram<
	Options extends { readonly help: boolean; readonly json: boolean },
	Summary extends { readonly cases: readonly CaseResult[] },
>(program: CaseProgram<Options, Summary>): Promise<void> {
	const stopping = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			say(`${signal}: stopping`);
			stopping.abort(new Error(`stopped by ${signal}`));
		});
	}
	process.on('exit', program.stopNow);
	try {
		const options = program.readOptions(process.argv.slice(2));
		if (options.help) {
			process.stdout.write(`${program.help}\n`);
			return;
		}
		const { summary, text } = await program.run(options, stopping.signal);
		process.stdout.write(options.json ? `${JSON.stringify(summary, null, 2)}\n` : `\n${text}\n`);
		if (stopping.signal.aborted) process.exitCode = exits.stopped;
		else if (countCases(summary.cases).failed > 0) process.exitCode = exits.failed;
	} catch (error) {
		say(`${program.name}: ${error instanceof Error ? error.message : String(error)}`);
		if (stopping.signal.aborted) process.exitCode = exits.stopped;
		else process.exitCode = error instanceof MissingPrerequisite ? exits.missing : exits.failed;
	}
}
