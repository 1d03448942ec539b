import { type ExitCode, exitCodes } from './exit-codes.ts';

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated, SIGHUP: exitCodes.hungUp } as const;

/** The signals that end a command in good order. */
export type InterruptingSignal = keyof typeof codes;

export const interruptingSignals = Object.keys(codes) as readonly InterruptingSignal[];

/** Why everything that is under way ends: somebody asked for it. */
export class Interruption extends Error {
	override readonly name = 'Interruption';
	readonly exitCode: ExitCode;

	constructor(signal: InterruptingSignal) {
		super(`interrupted (${signal})`);
		this.exitCode = codes[signal];
	}
}

/** Why everything that is under way ends: what is written can't be kept, as on a full disk. */
export class OutputLost extends Error {
	override readonly name = 'OutputLost';

	constructor(cause: Error) {
		super(`the output can't be written: ${cause.message}`, { cause });
	}
}

/** Why everything that is under way ends: the reader of the output has gone away. */
export class ReaderGone extends Error {
	override readonly name = 'ReaderGone';
}
