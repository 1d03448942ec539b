import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import type { Case } from '@anybrowser/test-kit/cases/case';
import { type DevToolsServer, serveDevTools } from 'anybrowser/serve';
import { nodePackage } from '../../agents/agent-packages.ts';
import { McpProcess } from '../mcp-process.ts';
import type { Stage } from '../stage.ts';
import { until } from './until.ts';

const run = promisify(execFile);
/** Milliseconds that one program may take. */
const timeout = 60_000;
const puppeteerScript = fileURLToPath(new URL('../puppeteer-client.ts', import.meta.url));

/** Programs and libraries that take a DevTools address, and that we did not write, on `anybrowser serve` with a real Chromium. */
export const devtoolsHostCases: readonly Case<Stage>[] = [
	{
		name: "serve: Playwright's MCP server opens a page and reads it, twice, and the session ends when it has left",
		run: ({ hosts, site, home }) =>
			served(async (server, emulator) => {
				for (const address of [server.url, server.webSocketUrl]) {
					const mcp = await McpProcess.start(
						[join(hosts, 'node_modules/@playwright/mcp/cli.js'), '--cdp-endpoint', address],
						home,
					);
					try {
						const opened = await mcp.call('browser_navigate', { url: `${site.url}/` });
						assert.match(opened, /Page Title: Harbour/);
						assert.match(await mcp.call('browser_snapshot', {}), /Harbour/);
						await mcp.call('browser_close', {});
					} finally {
						await mcp.stop();
					}
				}
				await until(() => allEnded(emulator, 1));
			}),
	},
	{
		name: 'serve: Puppeteer works in pages and contexts of its own, leaves, comes back and closes the browser',
		run: ({ hosts, site }) =>
			served(async (server, emulator) => {
				const node = join(hosts, 'node_modules', nodePackage, 'bin/node');
				const drive = async (end: 'disconnect' | 'close') => {
					const { stdout } = await run(node, [puppeteerScript, hosts, server.webSocketUrl, `${site.url}/`, end], {
						timeout,
					});
					return JSON.parse(stdout);
				};
				assert.deepEqual(await drive('disconnect'), { title: 'Harbour', clicked: 'clicked', other: 'other' });
				assert.deepEqual(
					emulator.browserbase.sessions().map(({ open }) => open),
					[true],
				);
				assert.deepEqual(await drive('close'), { title: 'Harbour', clicked: 'clicked', other: 'other' });
				await until(() => allEnded(emulator, 1));
			}),
	},
	{
		name: 'serve: agent-browser opens a page, reads it, evaluates and takes a picture',
		run: ({ hosts, site, home }) =>
			served(async (server, emulator) => {
				const program = join(
					hosts,
					'node_modules/agent-browser/bin',
					`agent-browser-${process.platform}-${process.arch}`,
				);
				// Its own install script would do that, and none is run.
				await chmod(program, 0o755);
				const env = { ...process.env, HOME: home };
				const drive = async (...argv: readonly string[]) => {
					const { stdout } = await run(program, ['--cdp', server.webSocketUrl, ...argv], { env, timeout });
					return stdout.trim();
				};
				try {
					await drive('open', `${site.url}/`);
					assert.equal(await drive('get', 'title'), 'Harbour');
					assert.equal(await drive('eval', '6 * 7'), '42');
					const picture = join(home, 'agent-browser.png');
					await drive('screenshot', picture);
					assert.equal((await readFile(picture)).subarray(1, 4).toString(), 'PNG');
					assert.match(await drive('snapshot'), /Harbour/);
				} finally {
					await run(program, ['close'], { env, timeout });
				}
				await until(() => allEnded(emulator, 1));
			}),
	},
];

async function served(work: (server: DevToolsServer, emulator: Emulator) => Promise<void>): Promise<void> {
	const emulator = createEmulator({ browser: 'chromium', guard: 'record', timing: { startup: 0, release: 0 } });
	const provider = browserbase({ apiKey: 'key', fetch: request => emulator.browserbase.fetch(request) });
	const server = await serveDevTools(createClient({ provider }), { port: 0, idleTimeout: 2_000 });
	try {
		await work(server, emulator);
		assert.deepEqual(
			emulator.violations.map(each => each.message),
			[],
		);
	} finally {
		await server.close();
		await emulator.close();
	}
}

function allEnded(emulator: Emulator, count: number): boolean {
	const sessions = emulator.browserbase.sessions();
	assert.equal(sessions.length, count);
	return sessions.every(({ open }) => !open);
}
