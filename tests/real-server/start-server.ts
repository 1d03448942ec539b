import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@anybrowser/test-kit/free-port';
import { endProcesses, isAlive, processTree } from '@anybrowser/test-kit/process-tree';
import { serverKey } from './server-key.ts';

/** Milliseconds until it must answer: importing it alone takes half a minute on a slow machine. */
const maxStartMs = 180_000;
/** Milliseconds that it has to end on its own. */
const maxStopMs = 10_000;
const dayMs = 86_400_000;

/** A server of this run's own, with a database of its own. */
export interface RunningServer {
	/** Its version included. */
	readonly baseUrl: string;
	readonly key: string;
	/** What it said, in a file that stays. */
	readonly logFile: string;
	/** Ends it and every process that it started. Says which were left over and had to be ended by force. */
	stop(): Promise<readonly number[]>;
	/** The same, at once and without waiting: for the way out of a process that ends anyhow. */
	stopNow(): void;
}

/** Starts the server and waits until it answers. @throws Error with the end of its log when it doesn't. */
export async function startServer(options: {
	readonly python: string;
	/** Where runs have their folders. */
	readonly folder: string;
	readonly chromium: string;
	readonly modelUrl: string;
	readonly signal: AbortSignal;
	/** Told at once, so that a start that is broken off leaves nothing behind. */
	readonly onSpawn: (server: RunningServer) => void;
}): Promise<RunningServer> {
	await mkdir(options.folder, { recursive: true });
	const home = await mkdtemp(join(options.folder, 'run-'));
	const logFile = join(options.folder, 'server.log');
	const port = await freePort();
	const secret = crypto.randomUUID() + crypto.randomUUID();
	const key = serverKey(secret, 'o_anybrowser', new Date(Date.now() + dayMs));
	const log = openSync(logFile, 'w');
	const child = spawn(options.python, [fileURLToPath(new URL('serve.py', import.meta.url))], {
		cwd: home,
		// Its own group, so that Ctrl-C comes to us alone and we end it in order.
		detached: true,
		stdio: ['pipe', log, log],
		env: environment({ home, port, secret, key, chromium: options.chromium, modelUrl: options.modelUrl }),
	});
	const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
	child.once('error', () => {});
	const server: RunningServer = {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		key,
		logFile,
		async stop() {
			const leftOver = await endTree(child, exited);
			await rm(home, { recursive: true, force: true, maxRetries: 5 });
			return leftOver;
		},
		stopNow() {
			if (child.pid !== undefined) endProcesses(processTree(child.pid), 'SIGKILL');
		},
	};
	options.onSpawn(server);
	await untilItAnswers(`http://127.0.0.1:${port}/api/v1/heartbeat`, child, logFile, options.signal);
	return server;
}

async function untilItAnswers(url: string, child: ChildProcess, logFile: string, signal: AbortSignal): Promise<void> {
	const end = Date.now() + maxStartMs;
	while (Date.now() < end) {
		signal.throwIfAborted();
		if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
			throw new Error(`the server ended while it started; see ${logFile}`);
		}
		const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
		await answer?.body?.cancel();
		if (answer?.ok) return;
		await sleep(250, undefined, { signal });
	}
	throw new Error(`the server didn't answer within ${maxStartMs / 1_000} s; see ${logFile}`);
}

async function endTree(child: ChildProcess, exited: Promise<void>): Promise<readonly number[]> {
	if (child.pid === undefined) return [];
	// A process that is looked for later has lost its parent by then, and can't be found any more.
	const tree = processTree(child.pid);
	endProcesses([child.pid], 'SIGTERM');
	await Promise.race([exited, sleep(maxStopMs, undefined, { ref: false })]);
	await sleep(300);
	const leftOver = tree.filter(isAlive);
	endProcesses(leftOver, 'SIGKILL');
	return leftOver;
}

function environment(run: {
	readonly home: string;
	readonly port: number;
	readonly secret: string;
	readonly key: string;
	readonly chromium: string;
	readonly modelUrl: string;
}): NodeJS.ProcessEnv {
	return {
		PATH: process.env['PATH'],
		LANG: 'C.UTF-8',
		// Far from UTC, so that a time that isn't UTC is seen to be none.
		TZ: 'Asia/Tokyo',
		HOME: run.home,
		TMPDIR: run.home,
		PYTHONUNBUFFERED: '1',
		ENV: 'local',
		PORT: String(run.port),
		SECRET_KEY: run.secret,
		SKYVERN_API_KEY: run.key,
		DATABASE_STRING: `sqlite+aiosqlite:///${join(run.home, 'skyvern.db')}`,
		ARTIFACT_STORAGE_PATH: join(run.home, 'artifacts'),
		DOWNLOAD_PATH: join(run.home, 'downloads'),
		ANYBROWSER_CHROMIUM: run.chromium,
		BROWSER_TYPE: 'chromium-headless',
		BROWSER_STREAMING_MODE: 'cdp',
		BROWSER_ADDITIONAL_ARGS: JSON.stringify([
			'--no-sandbox',
			'--disable-gpu',
			'--disable-dev-shm-usage',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		]),
		ALLOWED_HOSTS: '["localhost","127.0.0.1"]',
		ENABLE_URL_VALIDATION: 'true',
		SKYVERN_TELEMETRY: 'false',
		ANONYMIZED_TELEMETRY: 'false',
		DO_NOT_TRACK: '1',
		LITELLM_LOCAL_MODEL_COST_MAP: 'True',
		SKYVERN_DEV_NO_RELOAD: '1',
		ENABLE_OPENAI_COMPATIBLE: 'true',
		LLM_KEY: 'OPENAI_COMPATIBLE',
		OPENAI_COMPATIBLE_MODEL_NAME: 'scripted',
		OPENAI_COMPATIBLE_API_KEY: 'none',
		OPENAI_COMPATIBLE_API_BASE: `${run.modelUrl}/v1`,
		OPENAI_COMPATIBLE_SUPPORTS_VISION: 'true',
	};
}
