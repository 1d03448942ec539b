import { spawn } from 'node:child_process';
import { freePort } from '@anybrowser/test-kit/free-port';
import { endProcesses } from '@anybrowser/test-kit/process-tree';
import { Connection } from '@temporalio/client';

/** Temporal's server, which forgets everything when it ends. */
export interface DevServer {
	/** Host and port. */
	readonly address: string;
	close(): Promise<void>;
	/** The same, at once and without waiting: for the way out of a process that ends anyhow. */
	stopNow(): void;
}

/** Milliseconds that it may take to start. */
const maxStartMs = 60_000;

/** Starts a server on a free port of loopback. @param program From `findTemporal`. */
export async function openDevServer(program: string, signal: AbortSignal): Promise<DevServer> {
	const port = await freePort();
	const address = `127.0.0.1:${port}`;
	const own = ['--ip', '127.0.0.1', '--port', String(port), '--headless', '--log-level', 'error'];
	const child = spawn(program, ['server', 'start-dev', ...own], { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	const hear = (chunk: Buffer) => {
		said = `${said}${chunk}`.slice(-2_000);
	};
	child.stdout.on('data', hear);
	child.stderr.on('data', hear);
	const exited = new Promise<void>(resolve => {
		child.once('exit', () => resolve());
		child.once('error', error => {
			said = error.message;
			resolve();
		});
	});
	const stopNow = () => {
		if (child.pid !== undefined) endProcesses([child.pid], 'SIGKILL');
	};
	const server: DevServer = {
		address,
		stopNow,
		async close() {
			stopNow();
			await exited;
		},
	};
	const until = performance.now() + maxStartMs;
	for (;;) {
		signal.throwIfAborted();
		if (await answers(address)) return server;
		if (performance.now() > until || child.exitCode !== null) {
			await server.close();
			throw new Error(`${program} did not start; it said: ${said}`);
		}
		await new Promise(resolve => setTimeout(resolve, 200));
	}
}

/** Whether the server takes workflows: it listens before it has its namespace. */
async function answers(address: string): Promise<boolean> {
	let connection: Connection | undefined;
	try {
		connection = await Connection.connect({ address, connectTimeout: 1_000 });
		await connection.workflowService.describeNamespace({ namespace: 'default' });
		return true;
	} catch {
		return false;
	} finally {
		await connection?.close();
	}
}
