import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emulated } from '../testing/emulated.ts';
import { frpcConfig } from './frpc-config.ts';
import { selfTunnel } from './self-tunnel.ts';

/** A program in frpc's place. It notes what it was called with, then does as told. */
async function fakeFrpc(then: string) {
	const folder = await mkdtemp(join(tmpdir(), 'fake-frpc-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const path = join(folder, 'frpc');
	const noted = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
	await writeFile(
		path,
		`#!/bin/sh\necho "$$" > "${folder}/pid"\necho "$1 $2" > "${folder}/arguments"\ncp "$2" "${folder}/config"\nls -l "$2" > "${folder}/mode"\nenv > "${folder}/env"\n${then}\n`,
	);
	await chmod(path, 0o755);
	return { path, noted };
}

const succeed = 'echo "[I] start proxy success"; exec sleep 600';

function isAlive(pid: string): boolean {
	try {
		process.kill(Number(pid), 0);
		return true;
	} catch {
		return false;
	}
}

// The emulator's live views name a host of its own.
const hosts = ['smooth.invalid'];

test('the configuration is what the service expects', () => {
	expect(
		frpcConfig({ sessionId: '-a_b', host: 'browser-proxy.test', token: 'secret' }),
	).toBe(`serverAddr = "browser-proxy.test"
serverPort = 443
loginFailExit = true
log.to = "console"
auth.method = "token"
auth.token = "secret"
transport.protocol = "wss"

[[proxies]]
name = "socks5_tunnel_-a_b"
type = "tcp"
remotePort = 1080

[proxies.plugin]
type = "socks5"
`);
});

test.each(['close', 'close by force', 'end by itself'])(
	'a session has its tunnel from its start to its end: %s',
	async how => {
		const frpc = await fakeFrpc(succeed);
		const { provider, emulator, sent } = emulated({}, { tunnel: selfTunnel({ hosts, frpc: frpc.path }) });
		expect(provider.capabilities['session.proxy.self']).toBe('emulated');
		expect(Object.isFrozen(provider.capabilities)).toBe(true);
		const { id } = await provider.create({ proxy: 'self' });
		const [created] = sent('createTask').slice(-1) as { proxy_password: string }[];
		expect(created).toMatchObject({ proxy_server: 'self', proxy_password: expect.stringMatching(/^[\w-]{16}$/) });
		const config = frpc.noted('config');
		expect(config).toBe(
			frpcConfig({ sessionId: id, host: 'browser-proxy.smooth.invalid', token: created?.proxy_password ?? '' }),
		);
		const [flag, file = ''] = frpc.noted('arguments').trim().split(' ');
		expect(flag).toBe('-c');
		expect(frpc.noted('mode')).toMatch(/^-rw-------/);
		expect(frpc.noted('arguments')).not.toContain(created?.proxy_password);
		const pid = frpc.noted('pid');
		expect(isAlive(pid)).toBe(true);
		// Gone as soon as it has been read.
		await expect(stat(file)).rejects.toThrow();
		// A variable that the shell sets is none of ours.
		const names = frpc.noted('env').match(/^\w+(?==)/gm) ?? [];
		expect(names.filter(name => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual(['PATH']);
		if (how === 'end by itself')
			await emulator.smooth.fetch(`https://x.test/api/v1/task/${id}`, { method: 'DELETE', headers: { apikey: 'k' } });
		else await provider.close(id, { force: how !== 'close' });
		await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5_000);
	},
);

test('a one-shot task has one too', async () => {
	const frpc = await fakeFrpc(succeed);
	const agent = () => new Promise(resolve => setTimeout(resolve, 500, 'done'));
	const { client } = emulated({ agent }, { tunnel: selfTunnel({ hosts, frpc: frpc.path }) });
	const task = await client.tasks.start('Look', { proxy: 'self' });
	expect(isAlive(frpc.noted('pid'))).toBe(true);
	expect((await task.result()).output).toBe('done');
	await vi.waitFor(() => expect(isAlive(frpc.noted('pid'))).toBe(false), 5_000);
});

test('without frpc nothing is sent, and the error says how to get it', async () => {
	const { provider, emulator } = emulated({}, { tunnel: selfTunnel({ frpc: 'no-such-frpc' }) });
	const error = await provider.create({ proxy: 'self' }).catch(thrown => thrown);
	expect(error.code).toBe('configuration');
	expect(error.message).toMatch(/github\.com\/fatedier\/frp.*selfTunnel\(\{ frpc/);
	expect(emulator.smooth.requests()).toEqual([]);
});

test('without a tunnel the option is refused, and the error says what to pass', async () => {
	const { provider, emulator } = emulated();
	const error = await provider.create({ proxy: 'self' }).catch(thrown => thrown);
	expect(error.code).toBe('unsupported');
	expect(error.message).toContain('selfTunnel');
	expect(emulator.smooth.requests()).toEqual([]);
	expect(emulated().provider.capabilities).toBe(provider.capabilities);
});

test.each<[string, string]>([
	['ends', 'cat "$2"; echo "login to the server failed" >&2; exit 1'],
	['says nothing', 'exec sleep 600'],
])('a tunnel that %s instead of coming up closes the session, and the error holds no secret', async (_, then) => {
	const frpc = await fakeFrpc(then);
	const { provider, emulator, sent } = emulated(
		{},
		{ tunnel: selfTunnel({ hosts, frpc: frpc.path, startTimeout: 700 }) },
	);
	const error = await provider.create({ proxy: 'self' }).catch(thrown => thrown);
	expect(error.code).toBe('connection');
	const [created] = sent('createTask') as { proxy_password: string }[];
	expect(error.message).not.toContain(created?.proxy_password);
	expect(emulator.smooth.sessions().filter(({ open }) => open)).toEqual([]);
	expect(isAlive(frpc.noted('pid'))).toBe(false);
});

test('a tunnel that ends before its session is told about', async () => {
	const frpc = await fakeFrpc('echo "start proxy success"; sleep 0.2');
	const onExit = vi.fn();
	const { provider } = emulated({}, { tunnel: selfTunnel({ hosts, frpc: frpc.path, onExit }) });
	const { id } = await provider.create({ proxy: 'self' });
	await vi.waitFor(() => expect(onExit).toHaveBeenCalledExactlyOnceWith(id));
	await provider.close(id, { force: true });
});

test.each([
	{ sessionId: 'x{{ .Envs.SECRET }}' },
	{ sessionId: 'a"b' },
	{ sessionId: '' },
	{ host: 'x.test"\nlog.to = "y' },
	{ host: '{{ .Envs.SECRET }}.test' },
	{ token: '{{ .Envs.SECRET }}' },
])('what frpc would render, or read as something else, is refused: %j', async part => {
	const frpc = await fakeFrpc(succeed);
	const target = { sessionId: 'a', host: 'browser-proxy.test', token: 'secret', ...part };
	const error = await selfTunnel({ frpc: frpc.path })
		.open(target)
		.catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_response', provider: 'smooth' });
	expect(frpc.noted('pid')).toBe('');
});

test("a live view that names a host elsewhere opens no tunnel there, and the session doesn't stay open", async () => {
	const frpc = await fakeFrpc(succeed);
	const { provider, emulator } = emulated({}, { tunnel: selfTunnel({ frpc: frpc.path }) });
	const error = await provider.create({ proxy: 'self' }).catch(thrown => thrown);
	expect(error.code).toBe('invalid_response');
	expect(error.message).toContain('browser-proxy.smooth.invalid, which is no host of the API');
	expect(frpc.noted('pid')).toBe('');
	expect(emulator.smooth.sessions().filter(({ open }) => open)).toEqual([]);
	const own = emulated({}, { tunnel: selfTunnel({ frpc: frpc.path }), baseUrl: 'https://api.smooth.invalid/api/v1' });
	const { id } = await own.provider.create({ proxy: 'self' });
	expect(isAlive(frpc.noted('pid'))).toBe(true);
	await own.provider.close(id, { force: true });
});

test.each([
	['SIGTERM', ''],
	['SIGINT', ''],
	['SIGHUP', ''],
	['SIGTERM', 'handled'],
	[null, 'exit'],
] as const)('frpc ends with the program that opened it: %s %s', async (signal, how) => {
	const frpc = await fakeFrpc(succeed);
	const script = fileURLToPath(new URL('../testing/hold-tunnel.ts', import.meta.url));
	const child = spawn(process.execPath, ['--conditions=anybrowser-source', '--import', 'tsx', script, frpc.path, how], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise(resolve => child.on('close', (code, by) => resolve([code, by])));
	await new Promise(resolve => child.stdout.once('data', resolve));
	if (signal) child.kill(signal);
	// A signal ends it as it ends any program, unless the program handles it itself.
	expect(await ended).toEqual(how === '' ? [null, signal] : [how === 'exit' ? 0 : 7, null]);
	await vi.waitFor(() => expect(isAlive(frpc.noted('pid'))).toBe(false), 5_000);
});
