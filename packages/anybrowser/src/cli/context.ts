/** Where a command writes. */
export interface CliStream {
	write(text: string): unknown;
	readonly isTTY?: boolean;
	/** How wide a terminal is, in characters. */
	readonly columns?: number | undefined;
}

/** What surrounds a command: streams, environment, folder and signal. Tests give it their own. */
export interface CliContext {
	/** Results, and nothing else. */
	readonly stdout: CliStream;
	/** Progress, warnings and errors. */
	readonly stderr: CliStream;
	/** What is given to it; nothing by default. */
	readonly stdin?: AsyncIterable<Uint8Array | string>;
	/** Whether somebody sits there who sees stderr and can answer on stdin. Default: nobody does. */
	readonly isInteractive?: boolean;
	/** For colours and proxies. Keys and addresses are read by the providers, from the process's own. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The working folder. Throws when it has been deleted. */
	readonly cwd: () => string;
	/** Fires when the command has to end; its reason is an `Interruption`, a `ReaderGone` or an `OutputLost`. */
	readonly signal: AbortSignal;
	/** Waits until stdout has taken everything, or has failed. */
	readonly flush?: () => Promise<void>;
}
