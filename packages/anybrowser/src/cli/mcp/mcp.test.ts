import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { bundleCliForTests } from '../testing/bundle-cli-for-tests.ts';
import { childEnv, openCliFixture, quickCliCommand, runInProcess, runProcess } from '../testing/cli-fixture.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const revision = '2026-07-28';
const token = 'a-token-of-this-test';

bundleCliForTests();

let state: string;
let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let finish: (output: string) => void;
let answer: Promise<string>;

beforeEach(async () => {
	answer = new Promise(resolve => {
		finish = resolve;
	});
	state = await mkdtemp(join(tmpdir(), 'anybrowser-mcp-'));
	fixture = await openCliFixture({ agent: ({ prompt }) => (prompt === 'wait' ? answer : `did ${prompt}`) });
});
afterEach(async () => {
	await fixture.close();
	await rm(state, { recursive: true });
});

/** What a process finds: a provider, and the base URLs and keys of the emulators. */
function environment(): Record<string, string> {
	const own = Object.entries({
		...childEnv(fixture.env),
		ANYBROWSER_PROVIDER: 'skyvern',
		ANYBROWSER_MCP_TOKEN: token,
		XDG_STATE_HOME: state,
	});
	return Object.fromEntries(own.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Starts a server in a process of its own, which ends with the test. */
function start(...flags: readonly string[]): ChildProcess {
	const [program, ...parameters] = quickCliCommand();
	const child = spawn(program, [...parameters, 'mcp', ...flags], { cwd: root, env: environment() });
	onTestFinished(() => {
		child.kill('SIGKILL');
	});
	return child;
}

async function kill(child: ChildProcess): Promise<void> {
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	await ended;
}

/** The first line that a process writes. */
async function firstLine({ stdout }: ChildProcess): Promise<string> {
	if (stdout === null) throw new Error('It has no stdout.');
	for await (const line of createInterface({ input: stdout })) return line;
	throw new Error('It has written nothing.');
}

/** A call of a client that takes tasks, which gets one at once. */
const call = () => ({
	jsonrpc: '2.0',
	id: 1,
	method: 'tools/call',
	params: {
		name: 'run_task',
		arguments: { prompt: 'wait', url: fixture.page.url },
		_meta: {
			'io.modelcontextprotocol/protocolVersion': revision,
			'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
			'io.modelcontextprotocol/clientCapabilities': { extensions: { 'io.modelcontextprotocol/tasks': {} } },
		},
	},
});

/** What a server by HTTP says of itself. */
async function readyAt(child: ChildProcess): Promise<string> {
	const { url } = JSON.parse((await readAll(child)).join('\n'));
	return url;
}

async function readAll({ stdout }: ChildProcess): Promise<readonly string[]> {
	if (stdout === null) throw new Error('It has no stdout.');
	const lines: string[] = [];
	for await (const line of createInterface({ input: stdout })) {
		lines.push(line);
		if (line === '}') break;
	}
	return lines;
}

const headers = { authorization: `Bearer ${token}` };

test('without a key, the client of the protocol uses the tools on stdio, and the server ends with it', async () => {
	const [command, ...parameters] = quickCliCommand();
	for (const mode of ['legacy', { pin: revision }] as const) {
		const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
		const env = { ...environment(), SKYVERN_API_KEY: '', SKYVERN_BASE_URL: '' };
		const transport = new StdioClientTransport({
			command,
			args: [...parameters, 'mcp', '--emulate'],
			cwd: root,
			env,
			stderr: 'ignore',
		});
		const noise: Error[] = [];
		client.onerror = error => noise.push(error);
		await client.connect(transport);
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toContain('run_task');
		const prompt = 'read the title';
		const { isError, content } = await client.callTool({
			name: 'run_task',
			arguments: { prompt, url: fixture.page.url },
		});
		expect({ isError, content: JSON.stringify(content) }).toMatchObject({ isError: false });
		const { pid } = transport;
		await client.close();
		// What is no message of the protocol would be told as an error.
		expect(noise).toEqual([]);
		const isThere = () => {
			try {
				return process.kill(Number(pid), 0);
			} catch {
				return false;
			}
		};
		await expect.poll(isThere, { timeout: 15_000 }).toBe(false);
	}
});

test('a task survives that its server on stdio is killed', async () => {
	const first = start();
	const said = firstLine(first);
	first.stdin?.write(`${JSON.stringify(call())}\n`);
	const { result } = JSON.parse(await said);
	expect(result).toMatchObject({ resultType: 'task', status: 'working', taskId: expect.stringMatching(/^skyvern\//) });
	await kill(first);
	finish('done at last');
	const client = new Client({ name: 'test', version: '1' });
	const [command, ...parameters] = quickCliCommand();
	const args = [...parameters, 'mcp'];
	await client.connect(new StdioClientTransport({ command, args, cwd: root, env: environment(), stderr: 'ignore' }));
	onTestFinished(() => client.close());
	const ended = await client.callTool({ name: 'get_task', arguments: { task: result.taskId } });
	expect(JSON.stringify(ended.content)).toContain('done at last');
});

test('a task survives that its server by HTTP is killed', async () => {
	const first = start('--http', '--port', '0', '--json');
	const response = await fetch(await readyAt(first), {
		method: 'POST',
		headers: {
			...headers,
			accept: 'application/json, text/event-stream',
			'content-type': 'application/json',
			'mcp-protocol-version': revision,
			'mcp-method': 'tools/call',
			'mcp-name': 'run_task',
		},
		body: JSON.stringify(call()),
	});
	const { result } = await response.json();
	expect(result).toMatchObject({ resultType: 'task', status: 'working' });
	await kill(first);
	finish('done at last');
	const second = start('--http', '--port', '0', '--json');
	const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: { pin: revision } } });
	const at = new URL(await readyAt(second));
	await client.connect(new StreamableHTTPClientTransport(at, { requestInit: { headers } }));
	onTestFinished(() => client.close());
	const ended = await client.callTool({ name: 'get_task', arguments: { task: result.taskId } });
	expect(JSON.stringify(ended.content)).toContain('done at last');
	const over = once(second, 'exit');
	second.kill('SIGTERM');
	expect((await over)[0]).toBe(0);
});

test('the token of the environment is not printed, one that is made is, and a port in use is told', async () => {
	const stop = new AbortController();
	const options = { env: { ...fixture.env }, signal: stop.signal };
	const argv = ['mcp', '--http', '--port', '0', '--provider', 'smooth', '--json', '--emulate'];
	const made = await runInProcess(argv, { ...options, onOutput: () => stop.abort() });
	expect(JSON.parse(made.stdout)).toEqual({ url: expect.stringMatching(/\/mcp$/), token: expect.any(String) });
	const { port } = new URL(fixture.server.url);
	const busy = await runProcess(['mcp', '--http', '--port', port, '--emulate'], {
		env: { ANYBROWSER_MCP_TOKEN: token },
	});
	expect(busy).toMatchObject({ code: exitCodes.configuration, stdout: '' });
	expect(busy.stderr).toMatch(/can't listen there/);
	expect(busy.stderr).not.toContain(token);
});

test('a cap that the provider can not keep is refused before anything is served', async () => {
	const { code, stderr, stdout } = await runInProcess(['mcp', '--emulate', '--provider', 'skyvern', '--max-cost', '1']);
	expect({ code, stdout }).toEqual({ code: exitCodes.usage, stdout: '' });
	expect(stderr).toContain('usage.dollars');
});
