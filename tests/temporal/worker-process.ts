import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { settingsVariable, type WorkerSettings } from './worker-settings.ts';

/** Milliseconds that a worker may take to start, or to end when it is told to. */
const maxMs = 60_000;

/** Workers that may still run. */
const running = new Set<ChildProcess>();

/** Ends all workers at once, without waiting. */
export function stopWorkersNow(): void {
	for (const child of running) child.kill('SIGKILL');
}

/** A worker in a process of its own. */
export interface WorkerProcess {
	/** Lets it shut down as Temporal has it, and waits for that. @returns What the process ended with. */
	shutDown(): Promise<number | null>;
	/** Kills it, as a crash does. */
	kill(): Promise<void>;
}

/** Starts a worker. @param onAnswer Told of each answer that it has got, where it `isAsking`: it hears it once `true` comes back. */
export async function startWorker(
	settings: WorkerSettings,
	onAnswer: () => boolean = () => true,
): Promise<WorkerProcess> {
	const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
		execArgv: ['--conditions=anybrowser-source', '--import', import.meta.resolve('tsx')],
		env: { ...process.env, [settingsVariable]: JSON.stringify(settings) },
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	running.add(child);
	let said = '';
	child.stderr?.on('data', chunk => {
		said = `${said}${chunk}`.slice(-2_000);
	});
	const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
	exited.then(() => running.delete(child));
	child.on('message', message => {
		if (message !== 'answered') return;
		if (onAnswer()) child.send('heard');
	});
	const ready = new Promise<'ready'>(resolve => {
		child.on('message', message => message === 'ready' && resolve('ready'));
	});
	const kill = async () => {
		child.kill('SIGKILL');
		await exited;
	};
	const first = await within(Promise.race([ready, exited]));
	if (first !== 'ready') {
		await kill();
		throw new Error(`a worker did not start; it said: ${said}`);
	}
	return {
		kill,
		async shutDown() {
			child.kill('SIGTERM');
			const code = await within(exited);
			if (code !== 'late') return code;
			await kill();
			throw new Error(`a worker did not end when it was told to; it said: ${said}`);
		},
	};
}

async function within<Result>(work: Promise<Result>): Promise<Result | 'late'> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<'late'>(resolve => {
		timer = setTimeout(() => resolve('late'), maxMs);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
