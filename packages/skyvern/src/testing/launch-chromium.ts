import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--remote-debugging-port=0',
];

/** A Chromium that DevTools clients can reach. */
export interface Chromium {
	readonly address: string;
	/** Ends it, and removes what it has stored. */
	stop(): Promise<void>;
}

export async function launchChromium(executable: string): Promise<Chromium> {
	const directory = mkdtempSync(join(tmpdir(), 'anybrowser-chromium-'));
	const child = spawn(executable, [...flags, `--user-data-dir=${directory}`, 'about:blank'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		// A group of its own, so that its helpers end with it.
		detached: true,
	});
	const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
	const stop = async () => {
		if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
			process.kill(-child.pid, 'SIGKILL');
		await ended;
		rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	};
	try {
		return { address: await readAddress(child), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function readAddress(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', chunk => {
			said += chunk;
			const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (address) resolve(address);
		});
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`Chromium ended before it listened: ${said}`)));
	});
}
