import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** An answer by JSON-RPC. */
interface RpcAnswer {
	readonly id?: number;
	readonly result?: { readonly content?: readonly { readonly text?: string }[]; readonly isError?: boolean };
	readonly error?: { readonly message: string };
}

/** A server of the Model Context Protocol that runs in a process of its own, on stdio. */
export class McpProcess {
	readonly #child: ChildProcess;
	readonly #waiting = new Map<number, (answer: RpcAnswer) => void>();
	#lastId = 0;

	private constructor(child: ChildProcess) {
		this.#child = child;
		if (child.stdout === null) throw new TypeError('the process has no stdout');
		createInterface({ input: child.stdout }).on('line', line => {
			const answer = JSON.parse(line) as RpcAnswer;
			if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
		});
		child.once('exit', () => {
			for (const settle of this.#waiting.values()) settle({ error: { message: 'the process has ended' } });
		});
	}

	static async start(argv: readonly string[], cwd: string): Promise<McpProcess> {
		const server = new McpProcess(spawn(process.execPath, argv, { cwd, stdio: ['pipe', 'pipe', 'ignore'] }));
		const clientInfo = { name: 'anybrowser-tests', version: '1' };
		await server.#request('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
		server.#send({ method: 'notifications/initialized' });
		return server;
	}

	/** Calls a tool. @returns Its text. @throws Error where the tool says that it failed. */
	async call(name: string, parameters: object): Promise<string> {
		const { result, error } = await this.#request('tools/call', { name, arguments: parameters });
		const text = result?.content?.map(each => each.text ?? '').join('\n') ?? error?.message ?? '';
		if (error || result?.isError) throw new Error(`${name}: ${text}`);
		return text;
	}

	async stop(): Promise<void> {
		if (this.#child.exitCode !== null) return;
		const ended = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await ended;
	}

	#request(method: string, params: object): Promise<RpcAnswer> {
		const id = ++this.#lastId;
		const answer = new Promise<RpcAnswer>(resolve => this.#waiting.set(id, resolve));
		this.#send({ id, method, params });
		return answer;
	}

	#send(message: object): void {
		this.#child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
	}
}
