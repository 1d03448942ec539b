import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** Whether this machine has Redis. `REDIS_SERVER` names another program. */
export const hasRedis = spawnSync(program(), ['--version']).status === 0;

/** What a test that needs Redis is called where there is none. */
export const whyNoRedis = 'not run: there is no redis-server here';

/** A Redis of its own, which keeps what it was told across restarts. */
export interface RedisServer {
	readonly port: number;
	readonly url: string;
	/** Ends it, in good order or at once; what it had confirmed is kept. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
	/** Starts it again, at the same port. */
	start(): Promise<void>;
	/** Ends it for good. */
	close(): Promise<void>;
}

/** Starts a Redis on a free port of loopback. */
export async function openRedisServer(): Promise<RedisServer> {
	const folder = await mkdtemp(join(tmpdir(), 'anybrowser-redis-'));
	const port = await freePort();
	let child: ChildProcess | undefined;
	const stop: RedisServer['stop'] = async (signal = 'SIGTERM') => {
		const ending = child;
		if (ending === undefined) return;
		child = undefined;
		const ended = new Promise(resolve => ending.once('exit', resolve));
		ending.kill(signal);
		await ended;
	};
	const start = async () => {
		const own = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
		const starting = spawn(program(), [...own, '--appendonly', 'yes', '--save', ''], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		child = starting;
		await new Promise<void>((resolve, reject) => {
			let output = '';
			const onData = (text: Buffer) => {
				output += text;
				if (output.includes('Ready to accept connections')) resolve();
			};
			starting.stdout.on('data', onData);
			starting.stderr.on('data', onData);
			starting.once('error', reject);
			starting.once('exit', code => reject(new Error(`redis-server ended with ${code}: ${output}`)));
		});
	};
	await start();
	return {
		port,
		url: `redis://127.0.0.1:${port}`,
		stop,
		start,
		async close() {
			await stop('SIGKILL');
			await rm(folder, { recursive: true, force: true });
		},
	};
}

function program(): string {
	return process.env['REDIS_SERVER'] ?? 'redis-server';
}
