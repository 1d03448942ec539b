import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server by HTTP in a process of its own. */
export interface StartedServer {
	readonly url: string;
	readonly token: string;
	stop(): Promise<void>;
}

/** Starts a server and reads where it listens. @throws Error with what it said when it ends before. */
export async function startHttpServer(node: string, parameters: readonly string[]): Promise<StartedServer> {
	const child = spawn(node, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = once(child, 'exit');
	let said = '';
	let complaint = '';
	child.stderr.on('data', chunk => {
		complaint += chunk;
	});
	const ready = (async () => {
		for await (const chunk of child.stdout) {
			said += chunk;
			if (said.trimEnd().endsWith('}')) return;
		}
		throw new Error(`The server ended: ${complaint}`);
	})();
	await ready;
	const { url, token } = JSON.parse(said);
	return {
		url,
		token,
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}
