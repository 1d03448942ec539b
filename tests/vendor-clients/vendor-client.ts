import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endProcesses } from '@anybrowser/test-kit/process-tree';
import { readAnswer } from './read-answer.ts';

/** Milliseconds that a call may take: Skyvern's SDK looks every ten seconds. */
const maxCallMs = 60_000;
/** Milliseconds that it has to end on its own. */
const maxStopMs = 3_000;

/** A vendor's SDK in a process of its own. */
export interface VendorClient {
	/**
	 * Has the SDK do something, and returns the outcome.
	 *
	 * @throws VendorError when the SDK throws
	 */
	call(name: string, args?: Readonly<Record<string, unknown>>): Promise<unknown>;
	/** Hosts that it wanted to reach and wasn't let to. */
	readonly outside: readonly string[];
	/** Ends it. */
	stop(): Promise<void>;
	/** The same, at once and without waiting: for the way out of a process that ends anyhow. */
	stopNow(): void;
}

/** Starts one of the scripts beside this file. */
export function startVendorClient(options: {
	/** The program that runs the script, and what stands before it. */
	readonly command: readonly [string, ...string[]];
	readonly script: string;
	/** Where the SDK is installed, for a script that can't know it. */
	readonly packages?: string;
	/** As the SDK wants it, without the version. */
	readonly baseUrl: string;
	readonly key: string;
	/** Where it may write. */
	readonly home: string;
}): VendorClient {
	const [program, ...parameters] = options.command;
	const child = spawn(program, [...parameters, fileURLToPath(new URL(options.script, import.meta.url))], {
		cwd: options.home,
		// Its own group, so that Ctrl-C comes to us alone and we end it in order.
		detached: true,
		stdio: ['pipe', 'pipe', 'pipe'],
		env: environment(options),
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => {
		said = `${said}${chunk}`.slice(-2_000);
	});
	const exited = new Promise<void>(resolve => {
		child.once('exit', () => resolve());
		child.once('error', error => {
			said = error.message;
			resolve();
		});
	});
	// Writing to one that has ended is told by the call that waits.
	child.stdin.on('error', () => {});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	let outside: readonly string[] = [];

	return {
		async call(name, args = {}) {
			child.stdin.write(`${JSON.stringify({ name, args })}\n`);
			const waiting = new AbortController();
			const line = await Promise.race([
				lines.next(),
				sleep(maxCallMs, 'late' as const, { signal: waiting.signal, ref: false }),
			]).finally(() => waiting.abort());
			if (line === 'late') {
				// Its answer would come to the next call.
				if (child.pid !== undefined) endProcesses([child.pid], 'SIGKILL');
				throw new Error(`${name} took more than ${maxCallMs / 1_000} s; it said: ${said}`);
			}
			if (line.done === true) throw new Error(`the client has ended; it said: ${said}`);
			const answer = readAnswer(line.value);
			outside = answer.outside;
			if (answer.error !== undefined) throw answer.error;
			return answer.result;
		},
		get outside() {
			return outside;
		},
		async stop() {
			child.stdin.end();
			const waiting = new AbortController();
			await Promise.race([
				exited,
				sleep(maxStopMs, undefined, { signal: waiting.signal }).catch(() => undefined),
			]).finally(() => waiting.abort());
			if (child.pid !== undefined) endProcesses([child.pid], 'SIGKILL');
			await exited;
		},
		stopNow() {
			if (child.pid !== undefined) endProcesses([child.pid], 'SIGKILL');
		},
	};
}

/** Nothing of ours but the path, so that no proxy and no key of this machine has a part in it. */
function environment({
	baseUrl,
	key,
	home,
	packages,
}: {
	baseUrl: string;
	key: string;
	home: string;
	packages?: string;
}): NodeJS.ProcessEnv {
	return {
		PATH: process.env['PATH'],
		LANG: 'C.UTF-8',
		// Far from UTC, so that a time that isn't UTC is seen to be none.
		TZ: 'Asia/Tokyo',
		HOME: home,
		TMPDIR: home,
		PYTHONUNBUFFERED: '1',
		PYTHONDONTWRITEBYTECODE: '1',
		CLIENT_BASE_URL: baseUrl,
		CLIENT_KEY: key,
		...(packages !== undefined && { CLIENT_PACKAGES: packages }),
		// On by default, and it sends addresses, prompts and code.
		SMOOTH_TELEMETRY: 'off',
		SKYVERN_TELEMETRY: 'false',
		DO_NOT_TRACK: '1',
	};
}
