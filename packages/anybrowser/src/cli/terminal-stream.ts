import type { CliStream } from './context.ts';
import { terminalText } from './terminal-text.ts';

/** A stream that shows what a terminal would obey. Everything that the command line writes goes through one. */
export class TerminalStream implements CliStream {
	readonly #stream: CliStream;

	constructor(stream: CliStream) {
		this.#stream = stream;
	}

	get isTTY(): boolean {
		return this.#stream.isTTY === true;
	}

	get columns(): number | undefined {
		return this.#stream.columns;
	}

	write(text: string): unknown {
		return this.#stream.write(terminalText(text));
	}
}
