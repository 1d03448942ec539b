import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createEmulator, type EmulatorOptions } from '@anybrowser/emulator';
import { openTestPage } from '@anybrowser/test-kit/test-page';
import type { CliContext, CliStream } from '../context.ts';
import { main } from '../main.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The outcome of a command. */
export interface CliOutcome {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** How a command is run in this process. */
export interface InProcessOptions {
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string | (() => string);
	readonly signal?: AbortSignal;
	/** What stdin says before it ends, or a stream of its own. */
	readonly stdin?: string | Readable;
	/** Whether somebody can be asked, who answers on stdin. */
	readonly isInteractive?: boolean;
	/** Told everything that has been written to stderr so far, each time there is more. */
	readonly onProgress?: (stderr: string) => void;
	/** Told everything that has been written to stdout so far, each time there is more. */
	readonly onOutput?: (stdout: string) => void;
}

/** All emulators over HTTP, a page, and the environment in which a command finds them. */
export async function openCliFixture(options: EmulatorOptions = {}) {
	const emulator = createEmulator(options);
	const server = await emulator.listen();
	const page = await openTestPage();
	const env: Readonly<Record<string, string>> = {
		ANYBROWSER_PROVIDER: '',
		SMOOTH_BASE_URL: server.smoothUrl,
		SKYVERN_BASE_URL: server.skyvernUrl,
		BROWSERBASE_BASE_URL: server.browserbaseUrl,
		BROWSERBASE_PROJECT_ID: '',
		SMOOTH_API_KEY: 'smooth-key-which-is-secret',
		SKYVERN_API_KEY: 'skyvern-key-which-is-secret',
		BROWSERBASE_API_KEY: 'browserbase-key-which-is-secret',
		CIRCLEMIND_API_KEY: '',
		TERM: 'xterm-256color',
	};
	return {
		emulator,
		server,
		page,
		env,
		openSessions: () =>
			Object.values(emulator.providers).flatMap(each => each.sessions().flatMap(({ id, open }) => (open ? [id] : []))),
		async close() {
			await emulator.close();
			await page.close();
		},
	};
}

/** Runs a command in this process, with streams that only remember. */
export async function runInProcess(argv: readonly string[], options: InProcessOptions = {}): Promise<CliOutcome> {
	const written = { stdout: '', stderr: '' };
	const stream = (name: keyof typeof written): CliStream => ({
		isTTY: options.isTTY ?? false,
		...(options.columns !== undefined && { columns: options.columns }),
		write(text) {
			written[name] += text;
			if (name === 'stderr') options.onProgress?.(written.stderr);
			else options.onOutput?.(written.stdout);
		},
	});
	const context: CliContext = {
		stdin: typeof options.stdin === 'object' ? options.stdin : Readable.from(options.stdin ?? []),
		isInteractive: options.isInteractive ?? false,
		stdout: stream('stdout'),
		stderr: stream('stderr'),
		env: { TERM: 'xterm', ...options.env },
		cwd: () => (typeof options.cwd === 'function' ? options.cwd() : (options.cwd ?? root)),
		signal: options.signal ?? new AbortController().signal,
	};
	const code = await main(argv, context);
	return { code, ...written };
}

/**
 * The environment of a process of its own: that of the tests, without what it says of colours, and with more. Blank variables
 * are no way to take them out: Node 22 warns on stderr of one that goes before the other, blank ones too.
 */
export function childEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const { NO_COLOR: _no, FORCE_COLOR: _force, ...own } = process.env;
	return { ...own, ...more };
}

/** How a process of its own is run. */
export interface ProcessOptions {
	readonly env?: Readonly<Record<string, string>>;
	readonly onStart?: (child: ReturnType<typeof spawn>) => void;
	/** Told what has been written so far, each time there is more. */
	readonly onOutput?: (
		soFar: { readonly stdout: string; readonly stderr: string },
		child: ReturnType<typeof spawn>,
	) => void;
}

/** What runs the command line from its sources. */
export const cliCommand: readonly [string, ...string[]] = [
	process.execPath,
	'--conditions=anybrowser-source',
	'--import',
	'tsx',
	'src/bin.ts',
];

let quickCommand = cliCommand;

/** Has processes run the command line's bundle instead. */
export function runBundle(path: string): void {
	quickCommand = [process.execPath, path];
}

/** What runs the command line soonest: its bundle, where there is one. */
export function quickCliCommand(): typeof cliCommand {
	return quickCommand;
}

/** Runs a command in a process of its own, its output in pipes. */
export function runProcess(argv: readonly string[], options: ProcessOptions = {}): Promise<CliOutcome> {
	const [program, ...parameters] = quickCliCommand();
	return runProgram(program, [...parameters, ...argv], options);
}

/** The same for any program, in the package's folder. */
export function runProgram(
	program: string,
	parameters: readonly string[],
	options: ProcessOptions = {},
): Promise<CliOutcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, parameters, {
			cwd: root,
			env: childEnv(options.env),
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		options.onStart?.(child);
		const written = { stdout: '', stderr: '' };
		for (const name of ['stdout', 'stderr'] as const) {
			child[name].setEncoding('utf8').on('data', (text: string) => {
				written[name] += text;
				options.onOutput?.(written, child);
			});
		}
		child.on('error', reject);
		child.on('close', code => resolve({ code, ...written }));
	});
}
