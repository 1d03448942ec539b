import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import type { EmulatorOptions } from '@anybrowser/emulator';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectClient, reach, revisions, serveForTest, transports } from '../testing/mcp-client.ts';
import { toolsFixture } from '../testing/tools-fixture.ts';
import { mcpHttpHandler } from './mcp-http-handler.ts';
import type { McpHttpServer } from './serve-http.ts';
import { serveMcpStdio } from './serve-stdio.ts';

const url = 'http://shop.test/';

const endless: EmulatorOptions = {
	agent: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
};

const ways = transports.flatMap(by => revisions.map(revision => ({ by, revision })));

const textIn = (result: unknown) => JSON.stringify(Object(result).content);

describe.each(ways)("the protocol's own client by $by in $revision", ({ by, revision }) => {
	test('lists the tools, calls one, and is told of what a model does wrong by results', async () => {
		const { tools } = toolsFixture('smooth');
		const client = await connectClient(await reach(tools, by), revision);
		const listed = await client.listTools();
		expect(listed.tools.map(({ name }) => name)).toEqual(tools.list.map(({ name }) => name));
		expect(listed.tools[0]?.annotations).toMatchObject({ destructiveHint: true, readOnlyHint: false });
		const done = await client.callTool({ name: 'run_task', arguments: { prompt: 'buy milk', url } });
		expect(done.isError).toBe(false);
		expect(textIn(done)).toContain('did buy milk');
		const wrong = [
			{ name: 'no_tool', arguments: {} },
			{ name: 'run_task', arguments: {} },
			{ name: 'run_task', arguments: { prompt: 'x', promt: 'y' } },
			{ name: 'run_task', arguments: { prompt: 'x', maxSteps: 1 } },
		];
		for (const call of wrong) expect((await client.callTool(call)).isError).toBe(true);
	});

	test('is told how a task goes on', async () => {
		let finish = () => {};
		const agent = () =>
			new Promise(resolve => {
				finish = () => resolve('done');
			});
		const { tools } = toolsFixture('skyvern', { emulator: { agent } });
		const client = await connectClient(await reach(tools, by), revision);
		const told: { readonly progress: number; readonly message?: string | undefined }[] = [];
		const onprogress = (progress: (typeof told)[number]) => {
			told.push(progress);
			finish();
		};
		const call = { name: 'run_task', arguments: { prompt: 'x', url } };
		expect((await client.callTool(call, { onprogress })).isError).toBe(false);
		expect(told.map(({ progress }) => progress)).toEqual(told.map((_, index) => index + 1));
		expect(told[0]?.message).toMatch(/^(queued|running) for \d+ s$/);
	});

	test('gets the reference of a task that takes longer, and a server that was started again finds it', async () => {
		let finish = (_: string) => {};
		const answer = new Promise<string>(resolve => {
			finish = resolve;
		});
		const { restart } = toolsFixture('skyvern', { emulator: { agent: () => answer } });
		const first = restart({ waitMs: 1 });
		const client = await connectClient(await reach(first, by), revision);
		const begun = await client.callTool({ name: 'run_task', arguments: { prompt: 'x', url } });
		const task = /task: (\S+?)\\n/.exec(textIn(begun))?.[1];
		expect(task).toMatch(/^skyvern\//);
		await client.close();
		await first.close();
		const again = await connectClient(await reach(restart({}), by), revision);
		finish('done at last');
		const ended = await again.callTool({ name: 'get_task', arguments: { task } });
		expect(ended.isError).toBe(false);
		expect(textIn(ended)).toContain('done at last');
	});
});

test.each(ways.filter(({ by, revision }) => by === 'stdio' || revision === '2026-07-28'))(
	'a call that is canceled by $by in $revision cancels its task',
	async ({ by, revision }) => {
		const { tools, connect: connectBrowsers } = toolsFixture('skyvern', { emulator: endless });
		const client = await connectClient(await reach(tools, by), revision);
		const stop = new AbortController();
		const call = client.callTool(
			{ name: 'run_task', arguments: { prompt: 'x', url } },
			{ signal: stop.signal, onprogress: () => stop.abort() },
		);
		await expect(call).rejects.toThrow();
		const browsers = connectBrowsers();
		const statuses = async () => (await browsers.tasks.list()).items.map(({ status }) => status);
		await expect.poll(statuses, { timeout: 15_000 }).toEqual(['canceled']);
	},
);

const asking: EmulatorOptions = { agent: async ({ ask }) => `the code was ${await ask('Which code?')}` };

test.each(ways.filter(({ by, revision }) => by === 'stdio' || revision === '2026-07-28'))(
	'what a task asks is put to the user of a client by $by in $revision that has one',
	async ({ by, revision }) => {
		const { tools } = toolsFixture('browserbase', { emulator: asking });
		const asked: string[] = [];
		const client = await connectClient(await reach(tools, by), revision, question => {
			asked.push(question);
			return '123456';
		});
		const done = await client.callTool({ name: 'run_task', arguments: { prompt: 'log in', url } });
		expect(asked).toEqual(['A browser agent asks: Which code?']);
		expect(textIn(done)).toContain('the code was 123456');
	},
);

test('a user who declines lets the agent know, and a client without a user gets the question', async () => {
	const { tools } = toolsFixture('browserbase', { emulator: asking });
	const silent = await connectClient(await reach(tools, 'http'), '2026-07-28');
	const call = { name: 'run_task', arguments: { prompt: 'log in', url } };
	expect(textIn(await silent.callTool(call))).toContain('reply_to_task');
	const client = await connectClient(await reach(tools, 'stdio'), '2026-07-28', () => null);
	expect(textIn(await client.callTool(call))).toContain('does not want to answer');
});

describe('the Tasks extension', () => {
	const framing = {
		protocolVersion: '2026-07-28',
		clientInfo: { name: 'test', version: '1.0.0' },
		clientCapabilities: { extensions: { 'io.modelcontextprotocol/tasks': {} } },
	};

	const meta = {
		'io.modelcontextprotocol/protocolVersion': framing.protocolVersion,
		'io.modelcontextprotocol/clientInfo': framing.clientInfo,
	};
	const declared = { 'io.modelcontextprotocol/clientCapabilities': framing.clientCapabilities };
	const undeclared = { 'io.modelcontextprotocol/clientCapabilities': {} };

	/** Sends one request of the protocol as it is. */
	async function dispatch({ url: to, token }: McpHttpServer, request: unknown) {
		// The cast names what the extension's client sends.
		const { method, params } = request as { readonly method: string; readonly params: Record<string, unknown> };
		const response = await fetch(to, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${token}`,
				accept: 'application/json, text/event-stream',
				'content-type': 'application/json',
				'mcp-protocol-version': framing.protocolVersion,
				'mcp-method': method,
				'mcp-name': String(params['name'] ?? params['taskId']),
			},
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
		});
		const { result, error } = JSON.parse(await response.text());
		return error ? ({ kind: 'error', error } as const) : ({ kind: 'result', result } as const);
	}

	async function session(server: McpHttpServer) {
		const headers = { authorization: `Bearer ${server.token}` };
		const transport = new StreamableHTTPClientTransport(new URL(server.url), { requestInit: { headers } });
		const client = await connectClient(transport, '2026-07-28');
		const tasks = createTaskSessionFromClient(client, {
			endpointId: 'anybrowser',
			rawDispatch: request => dispatch(server, request),
			v2RequestFraming: framing,
		});
		onTestFinished(() => tasks.close());
		return tasks;
	}

	test('its own client gets a task at once, and its end from a server that was started again', async () => {
		let finish = (_: string) => {};
		const answer = new Promise<string>(resolve => {
			finish = resolve;
		});
		const { tools, restart } = toolsFixture('skyvern', { emulator: { agent: () => answer } });
		const first = await serveForTest(tools);
		const execution = await (await session(first)).callTool('run_task', { prompt: 'x', url });
		if (execution.kind !== 'task') throw new Error('It is no task.');
		const reference = execution.serializeReference();
		await execution.detach();
		await first.close();
		await tools.close();
		const second = await serveForTest(restart({}));
		const resumed = await (await session(second)).resumeTask(reference);
		finish('done at last');
		const { outcome } = await resumed.settle();
		if (outcome.status === 'failed') throw outcome.error;
		expect(outcome).toMatchObject({ status: 'completed' });
		expect(JSON.stringify(outcome)).toContain('done at last');
	});

	test('a task that is canceled ends as cancelled, and what is no task is told as that', async () => {
		const { tools } = toolsFixture('skyvern', { emulator: endless });
		const server = await serveForTest(tools);
		const tasks = await session(server);
		const execution = await tasks.callTool('run_task', { prompt: 'x', url });
		await execution.cancel();
		expect((await execution.settle()).outcome.status).toBe('cancelled');
		const ask = (method: string, params: object) =>
			dispatch(server, { method, params: { ...params, _meta: { ...meta, ...declared } } });
		expect(await ask('tasks/get', { taskId: 'skyvern/tsk_0' })).toMatchObject({ error: { code: -32_602 } });
		expect(await ask('tasks/cancel', { taskId: 'nothing' })).toMatchObject({ error: { code: -32_602 } });
		const silent = { method: 'tasks/get', params: { taskId: 'skyvern/tsk_0', _meta: { ...meta, ...undeclared } } };
		expect(await dispatch(server, silent)).toMatchObject({ error: { code: -32_021 } });
	});

	test('a task that asks requires input, and goes on with the answer', async () => {
		const { tools } = toolsFixture('browserbase', { emulator: asking });
		const server = await serveForTest(tools);
		const able = { extensions: framing.clientCapabilities.extensions, elicitation: { form: {} } };
		const _meta = { ...meta, 'io.modelcontextprotocol/clientCapabilities': able };
		const ask = async (method: string, params: object) => {
			const answer = await dispatch(server, { method, params: { ...params, _meta } });
			return answer.kind === 'result' ? answer.result : expect.fail(JSON.stringify(answer));
		};
		const { taskId } = await ask('tools/call', { name: 'run_task', arguments: { prompt: 'log in', url } });
		const status = async () => (await ask('tasks/get', { taskId })).status;
		await expect.poll(status, { timeout: 15_000 }).toBe('input_required');
		const { inputRequests } = await ask('tasks/get', { taskId });
		const [key] = Object.keys(inputRequests);
		if (key === undefined) throw new Error('Nothing is asked.');
		expect(inputRequests[key]).toMatchObject({
			method: 'elicitation/create',
			params: { mode: 'form', message: 'A browser agent asks: Which code?' },
		});
		const answer = { action: 'accept', content: { reply: '123456' } };
		await ask('tasks/update', { taskId, inputResponses: { unknown: answer } });
		expect(await status()).toBe('input_required');
		await ask('tasks/update', { taskId, inputResponses: { [key]: answer } });
		await expect.poll(status, { timeout: 15_000 }).toBe('completed');
		expect(textIn((await ask('tasks/get', { taskId })).result)).toContain('the code was 123456');
	});

	test('a call that is refused, and one of another tool, is answered with its result', async () => {
		const { tools } = toolsFixture('skyvern');
		const tasks = await session(await serveForTest(tools));
		for (const [name, input] of [
			['run_task', {}],
			['read_session', {}],
		] as const) {
			expect((await tasks.callTool(name, input)).kind).toBe('immediate');
		}
	});
});

describe('a server on stdio', () => {
	function serve() {
		const { tools } = toolsFixture();
		const stdin = new PassThrough();
		const stdout = new PassThrough();
		const errors: Error[] = [];
		const server = serveMcpStdio(tools, { stdin, stdout, onError: error => errors.push(error) });
		onTestFinished(() => server.close());
		return { stdin, stdout, errors, server };
	}

	test('hangs up over a message of 50 MB, and says so', async () => {
		const { stdin, server, errors } = serve();
		stdin.write(`{"jsonrpc":"2.0","id":1,"method":"ping","params":"${'x'.repeat(50_000_000)}`);
		await server.closed;
		expect(errors.length).toBeGreaterThan(0);
	});

	test('ends when its client hangs up', async () => {
		const { stdin, server } = serve();
		stdin.end();
		await expect(server.closed).resolves.toBeUndefined();
	});

	test('works on after what is no message', async () => {
		const { stdin, stdout, errors } = serve();
		const call = { name: 'read_session', arguments: 'nothing that a tool takes' };
		const initialize = {
			protocolVersion: '2025-11-25',
			capabilities: {},
			clientInfo: { name: 'test', version: '1' },
		};
		stdin.write('{"jsonrpc":\n\u0000\n[]\n"x"\n');
		stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })}\n`);
		stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: call })}\n`);
		let said = '';
		for await (const chunk of stdout) {
			said += chunk;
			if (said.includes('"id":2')) break;
		}
		const answers = said
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(answers.find(({ id }) => id === 2)).toMatchObject({ result: { isError: true } });
		expect(errors.length).toBeGreaterThan(0);
	});
});

describe('a server on a port', () => {
	const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });
	const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

	test.each([
		['no token', {}, 401],
		['a wrong token', { authorization: 'Bearer wrong' }, 401],
		['a token without its scheme', { authorization: 'right' }, 401],
		['a foreign host', { host: 'evil.test', authorization: 'Bearer right' }, 403],
		['a foreign origin', { origin: 'https://evil.test', authorization: 'Bearer right' }, 403],
		['an origin that is none', { origin: 'null', authorization: 'Bearer right' }, 403],
		['a page of this machine', { origin: 'http://localhost:3000', authorization: 'Bearer right' }, 200],
		['the token', { authorization: 'Bearer right' }, 200],
	])('%s', async (_what, headers, status) => {
		const { tools } = toolsFixture();
		const { fetch } = mcpHttpHandler(tools, { token: 'right' });
		const given = { host: '127.0.0.1:1', ...json, ...headers };
		const request = new Request('http://127.0.0.1:1/mcp', { method: 'POST', headers: given, body });
		expect((await fetch(request)).status).toBe(status);
	});

	test('answers to the names that it was told, and to no other', async () => {
		const { tools } = toolsFixture();
		const { fetch } = mcpHttpHandler(tools, { token: 'right', allowedHosts: ['tools.test'] });
		const ask = async (host: string) => {
			const headers = { ...json, host, authorization: 'Bearer right' };
			return (await fetch(new Request('http://x/mcp', { method: 'POST', headers, body }))).status;
		};
		expect([await ask('tools.test:80'), await ask('other.test')]).toEqual([200, 403]);
	});

	test('a body of 50 MB is refused, what is no JSON too, and the rest works on', async () => {
		const { tools } = toolsFixture();
		const { url: to, token } = await serveForTest(tools);
		const headers = { ...json, authorization: `Bearer ${token}` };
		const post = async (content: BodyInit) => (await fetch(to, { method: 'POST', headers, body: content })).status;
		// A server that hangs up over it has refused it as well.
		expect([413, 0]).toContain(await post(new Uint8Array(50_000_000)).catch(() => 0));
		for (const bad of ['{', '[]', '"x"', '{"jsonrpc":"2.0"}', '\u0000'])
			expect(await post(bad)).toBeGreaterThanOrEqual(400);
		expect(
			(await fetch(to, { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body })).status,
		).toBe(415);
		expect(await post(body)).toBe(200);
	});

	test('a thousand idle connections are bounded, and a client that comes later is served', async () => {
		const { tools } = toolsFixture();
		const { url: to, token } = await serveForTest(tools, { maxConnections: 50 });
		const { port, hostname } = new URL(to);
		let open = 0;
		const sockets = Array.from({ length: 1_000 }, () => {
			const socket = connect(Number(port), hostname, () => open++);
			socket.on('error', () => {});
			socket.on('close', () => open--);
			return socket;
		});
		await expect.poll(() => open, { timeout: 15_000 }).toBe(50);
		for (const socket of sockets) socket.destroy();
		const headers = { ...json, authorization: `Bearer ${token}` };
		const ask = async () => (await fetch(to, { method: 'POST', headers, body }).catch(() => undefined))?.status;
		await expect.poll(ask, { timeout: 15_000 }).toBe(200);
	});
});
