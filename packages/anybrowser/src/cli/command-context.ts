import { AnyBrowserError, type Client, type RequestOptions, type Warning } from '@anybrowser/core';
import type { Circumstances } from './circumstances.ts';
import type { CliContext } from './context.ts';
import { cutColumns } from './display-width.ts';
import { firstAbort } from './first-abort.ts';
import { renderTable } from './render-table.ts';
import { createStyle, hasColor, type Style } from './style.ts';
import { eraseLine, terminalLine } from './terminal-text.ts';
import { UsageError } from './usage-error.ts';

/** What every command may be told. */
export interface GlobalOptions {
	readonly json?: boolean;
	readonly quiet?: boolean;
	readonly provider?: string;
	readonly config?: string;
	readonly envFile?: string;
	/** Milliseconds. */
	readonly deadline?: number;
}

/** Milliseconds that tidying up may take after a failure. */
const tidyMs = 15_000;

/** The same after an interruption. */
const interruptedTidyMs = 5_000;

/** The longest time that a timer can be set to. */
const maxTimerMs = 2 ** 31 - 1;

/** What a command works with: its streams, its time, its client. */
export class CommandContext implements Circumstances {
	readonly #context: CliContext;
	readonly #options: GlobalOptions;
	readonly #endsAt: number | undefined;
	readonly #mayBeOpen: string[] = [];
	#hasStatus = false;
	readonly style: Style;
	readonly errorStyle: Style;

	constructor(context: CliContext, options: GlobalOptions) {
		this.#context = context;
		this.#options = options;
		this.#endsAt = options.deadline === undefined ? undefined : performance.now() + options.deadline;
		this.style = createStyle(hasColor(context.stdout, context.env));
		this.errorStyle = createStyle(hasColor(context.stderr, context.env));
	}

	get isJson(): boolean {
		return this.#options.json === true;
	}

	/** Whether nothing is wanted but results, warnings and errors; of lists the ids alone. */
	get isQuiet(): boolean {
		return this.#options.quiet === true;
	}

	get signal(): AbortSignal {
		return this.#context.signal;
	}

	/** @throws UsageError when the working folder has been deleted. */
	get cwd(): string {
		try {
			return this.#context.cwd();
		} catch {
			throw new UsageError('The working folder no longer exists. Change to one that does');
		}
	}

	get env(): CliContext['env'] {
		return this.#context.env;
	}

	/** How wide the terminal is that shows the result; `undefined` for what isn't one. */
	get columns(): number | undefined {
		return this.#context.stdout.isTTY ? this.#context.stdout.columns : undefined;
	}

	/** Whether somebody watches what is said. */
	get isWatched(): boolean {
		return this.#context.stderr.isTTY === true;
	}

	/** Whether somebody can be asked. */
	get isInteractive(): boolean {
		return this.#context.isInteractive === true;
	}

	get options(): GlobalOptions {
		return this.#options;
	}

	/** How a call is bounded: by what is left of `--deadline`, and by Ctrl-C. */
	request(): RequestOptions {
		const deadline = this.#endsAt === undefined ? undefined : Math.max(1, Math.ceil(this.#endsAt - performance.now()));
		return { signal: this.signal, deadline };
	}

	/** Aborted by Ctrl-C, and by `late` once `--deadline` has passed. */
	boundedBy(late: () => Error): AbortSignal {
		const { deadline } = this.request();
		if (deadline === undefined) return this.signal;
		const passing = new AbortController();
		setTimeout(() => passing.abort(late()), Math.min(deadline, maxTimerMs)).unref();
		return firstAbort(this.signal, passing.signal);
	}

	/** Waits until the command is told to stop, by Ctrl-C or by `--deadline`: what serves ends well so. */
	async untilStopped(): Promise<void> {
		const signal = this.boundedBy(() => new Error('--deadline passed'));
		if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
	}

	/** How long tidying up may take: a container's processes have ten seconds for everything after SIGTERM. */
	tidying(): RequestOptions {
		return { deadline: this.signal.aborted ? interruptedTidyMs : tidyMs };
	}

	get isPastDeadline(): boolean {
		return this.#endsAt !== undefined && performance.now() >= this.#endsAt;
	}

	get mayBeOpen(): readonly string[] {
		return this.#mayBeOpen;
	}

	/** Notes what a command that is interrupted may leave behind. */
	noteOpen(what: string): void {
		this.#mayBeOpen.push(what);
	}

	/** Waits for something that is being made. When an interruption comes first, it may be made all the same. */
	async making<Made>(what: string, work: Promise<Made>): Promise<Made> {
		try {
			return await work;
		} catch (error) {
			if (this.signal.aborted) this.noteOpen(what);
			throw error;
		}
	}

	/**
	 * The result: one JSON document with `--json`, else a text for people.
	 *
	 * @throws AnyBrowserError `invalid_response` for what is nested too deep to be written.
	 */
	result(value: unknown, text: () => string): void {
		const shown = written(() => (this.isJson ? JSON.stringify(value, null, 2) : text()));
		this.showStatus(undefined);
		if (shown !== '') this.#context.stdout.write(`${shown}\n`);
	}

	/** The same for several things: some of their fields, one thing a line, as wide as the terminal at most. */
	table<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
		return renderTable(rows, columns, this.style, this.columns);
	}

	/** One line of a result that comes line by line, for people alone; `result` brings the whole for programs. */
	line(text: string): void {
		if (this.isJson) return;
		this.showStatus(undefined);
		this.#context.stdout.write(`${text}\n`);
	}

	/** How it goes on, for people alone who want to know. */
	say(text: string): void {
		if (!this.isQuiet) this.complain(text);
	}

	/** What people have to know, however quiet it is to be. */
	complain(text: string): void {
		if (this.isJson) return;
		this.showStatus(undefined);
		this.#context.stderr.write(`${text}\n`);
	}

	/** A question, whose answer is to stand behind it. */
	ask(question: string): void {
		this.showStatus(undefined);
		this.#context.stderr.write(question);
	}

	/** The last line of a terminal, which each call replaces; `undefined` takes it away. Nobody else sees it. */
	showStatus(text: string | undefined): void {
		const isShown = text !== undefined && this.isWatched && !this.isJson && !this.isQuiet;
		if (!isShown && !this.#hasStatus) return;
		const width = (this.#context.stderr.columns ?? 80) - 1;
		this.#context.stderr.write(eraseLine + (isShown ? cutColumns(terminalLine(text), width) : ''));
		this.#hasStatus = isShown;
	}

	/** What didn't stop the command, but should be known. With `--json` it is in the result's `warnings`. */
	warn(warnings: readonly Warning[]): void {
		for (const { message } of warnings) this.complain(`${this.errorStyle.yellow('warning:')} ${message}`);
	}

	/** The next line of stdin, or what there is of it after `maxBytes`; `undefined` where the input has ended. */
	async readLine(maxBytes: number): Promise<string | undefined> {
		const bytes = await this.#read(
			size => size > maxBytes,
			chunk => chunk.includes('\n'),
		);
		return bytes.length === 0 ? undefined : new TextDecoder().decode(bytes).split('\n')[0];
	}

	/** Everything that the command is given on stdin. @throws what `tooLarge` makes, for more than `maxBytes`. */
	async readInput(maxBytes: number, tooLarge: () => Error): Promise<Uint8Array> {
		return this.#read(size => {
			if (size > maxBytes) throw tooLarge();
			return false;
		});
	}

	/** Reads until a size, or a chunk, is enough, or there is no more. */
	async #read(isEnough: (size: number) => boolean, isLast: (chunk: Buffer) => boolean = () => false): Promise<Buffer> {
		const { settleOrAbort } = await import('@anybrowser/core/provider');
		const chunks: Uint8Array[] = [];
		let size = 0;
		const input = this.#context.stdin?.[Symbol.asyncIterator]();
		const message = '--deadline passed before the input had ended';
		const signal = this.boundedBy(() => new AnyBrowserError('timeout', message));
		for (;;) {
			// Nobody may ever write anything.
			const next = await settleOrAbort(Promise.resolve(input?.next()), signal, async () => input?.return?.());
			if (next === undefined || next.done) break;
			const { value } = next;
			const chunk = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value);
			chunks.push(chunk);
			size += chunk.length;
			if (isEnough(size) || isLast(chunk)) {
				await input?.return?.();
				break;
			}
		}
		return Buffer.concat(chunks);
	}

	/**
	 * The client that flags, environment and configuration file choose.
	 *
	 * @param findLedger Names the file of the ledger where they choose none. Default: there is none then.
	 */
	async client(findLedger?: () => Promise<string>): Promise<Client> {
		await this.useProxy();
		const { resolveConfig } = await import('../config/resolve-config.ts');
		const { clientOf } = await import('../config/client-of.ts');
		const config = await resolveConfig(await this.chosen());
		return clientOf({ ...config, ledger: config.ledger ?? (await findLedger?.()) });
	}

	/** Lets requests from now on go by the proxies of the environment. */
	async useProxy(): Promise<void> {
		const { useEnvironmentProxy } = await import('./use-environment-proxy.ts');
		await useEnvironmentProxy(this.env);
	}

	/** What the flags say about the configuration. */
	async chosen(): Promise<{
		readonly cwd: string;
		readonly configFile: string | undefined;
		/** A name, a package or a path. */
		readonly provider?: string;
	}> {
		const { cwd } = this;
		const { provider, config: configFile } = this.#options;
		if (provider === undefined) return { cwd, configFile };
		const { isThere } = await import('../config/find-descriptor.ts');
		if (isThere(provider, cwd)) return { cwd, configFile, provider };
		const { providerNames } = await import('../providers.ts');
		const known = providerNames.join(', ');
		throw new UsageError(`"${provider}" is no provider. Allowed choices are ${known}, an installed package or a path`);
	}
}

function written(write: () => string): string {
	try {
		return write();
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		const message = 'What came back is nested too deep to be written as JSON. Ask for a flatter output with --schema';
		throw new AnyBrowserError('invalid_response', message, { cause });
	}
}
