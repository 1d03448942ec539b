import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import { onAbort, systemClock } from '@anybrowser/core/provider';
import { endWithProcess } from './end-with-process.ts';
import { findExecutable } from './find-executable.ts';
import { frpcConfig } from './frpc-config.ts';
import type { OpenTunnel, Tunnel, TunnelTarget } from './tunnel.ts';

/** How a tunnel through this machine is run. */
export interface SelfTunnelOptions {
	/** The `frpc` program: a path, or a name that is looked for in PATH. Default: `frpc`. It is never downloaded. */
	readonly frpc?: string | undefined;
	/** Domains that a tunnel may lead to, such as `proxy.example`. Default: that of the API's address alone. */
	readonly hosts?: readonly string[] | undefined;
	/** Milliseconds that it may take to come up. Default: 20 000. */
	readonly startTimeout?: number | undefined;
	/** Told when `frpc` ends before the session does: the session then has no way out any more. */
	readonly onExit?: ((sessionId: string) => void) | undefined;
}

const defaultStartMs = 20_000;

/** Milliseconds that `frpc` gets to end after it was asked to, before it is killed. */
const graceMs = 2_000;

/** The line that `frpc` prints once the tunnel is up. */
const isUp = /start proxy success/;

/** Characters of `frpc`'s output that are kept for an error. */
const maxOutput = 2_000;

/**
 * A tunnel through this machine, for `proxy: 'self'`: `smooth({ tunnel: selfTunnel() })`. It runs the `frpc` of
 * https://github.com/fatedier/frp, which you install yourself, one a session, for as long as the session lives and this
 * process does. It gets `PATH` and no other variable of the environment.
 */
export function selfTunnel(options: SelfTunnelOptions = {}): Tunnel {
	const { frpc = 'frpc', hosts } = options;

	async function find(): Promise<string> {
		const program = await findExecutable(frpc);
		if (program !== undefined) return program;
		const message = `proxy 'self' needs frpc, and "${frpc}" is not there. Get it from https://github.com/fatedier/frp/releases or your package manager, and put it into PATH, or pass \`selfTunnel({ frpc: '/path/to/frpc' })\``;
		throw new AnyBrowserError('configuration', message, { provider: 'smooth' });
	}

	return Object.freeze({
		hosts,
		async check() {
			await find();
		},
		async open(target: TunnelTarget): Promise<OpenTunnel> {
			const program = await find();
			const config = frpcConfig(target);
			const folder = await mkdtemp(join(tmpdir(), 'anybrowser-tunnel-'));
			const file = join(folder, 'frpc.toml');
			// The token is in the file, so only this user may read it. On the command line every user could.
			await writeFile(file, config, { mode: 0o600 });
			const child = spawn(program, ['-c', file], { env: frpcEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
			const tunnel = new FrpcTunnel(child, folder, () => options.onExit?.(target.sessionId));
			try {
				await tunnel.up(target, options.startTimeout ?? defaultStartMs);
				// `frpc` has read its configuration by now.
				await rm(folder, { recursive: true, force: true });
			} catch (error) {
				await tunnel.close();
				throw error;
			}
			return tunnel;
		},
	});
}

/** A variable that `frpc` doesn't get can't be told by it. Windows has no network without `SystemRoot`. */
function frpcEnvironment(): NodeJS.ProcessEnv {
	const names = process.platform === 'win32' ? ['PATH', 'SystemRoot'] : ['PATH'];
	return Object.fromEntries(names.map(name => [name, process.env[name]]));
}

/** One running `frpc`. */
class FrpcTunnel implements OpenTunnel {
	readonly #child: ChildProcess;
	readonly #exited: Promise<void>;
	#output = '';
	#isClosing = false;
	#isUp = false;
	#onOutput = () => {};

	constructor(child: ChildProcess, folder: string, onExit: () => void) {
		this.#child = child;
		const listen = (data: unknown) => {
			this.#output = (this.#output + String(data)).slice(-maxOutput);
			this.#onOutput();
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		const release = endWithProcess(() => {
			child.kill('SIGKILL');
			rmSync(folder, { recursive: true, force: true });
		});
		this.#exited = new Promise<void>(resolve => {
			child.once('error', error => {
				listen(error.message);
				resolve();
			});
			child.once('exit', () => resolve());
		}).then(async () => {
			release();
			await rm(folder, { recursive: true, force: true }).catch(() => {});
			if (this.#isUp && !this.#isClosing) onExit();
		});
	}

	/** Waits until it says that it is up. */
	async up({ token, signal }: TunnelTarget, ms: number): Promise<void> {
		const failed = (why: string) => {
			const said = this.#output.replaceAll(token, '[token]').trim();
			const message = `The tunnel did not come up: frpc ${why}${said ? ` (${said})` : ''}`;
			return new AnyBrowserError('connection', message, { provider: 'smooth', operation: 'tunnel' });
		};
		let release = () => {};
		try {
			await new Promise<void>((resolve, reject) => {
				const endTimer = systemClock.startTimer(ms, () => reject(failed(`said nothing of success within ${ms} ms`)));
				const endListening = onAbort(signal, () => reject(signal?.reason));
				release = () => {
					endTimer();
					endListening();
				};
				this.#onOutput = () => {
					if (isUp.test(this.#output)) resolve();
				};
				this.#onOutput();
				if (signal?.aborted) reject(signal.reason);
				void this.#exited.then(() => reject(failed('ended')));
			});
			this.#isUp = true;
		} finally {
			release();
			this.#onOutput = () => {};
		}
	}

	async close(): Promise<void> {
		this.#isClosing = true;
		this.#child.kill();
		const endTimer = systemClock.startTimer(graceMs, () => this.#child.kill('SIGKILL'));
		await this.#exited;
		endTimer();
	}
}
