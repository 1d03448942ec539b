import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoopbackServer, openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runInProcess } from './testing/cli-fixture.ts';

/** What a terminal would obey: a link, the clearing of the screen, a line written anew, C1, and a turned direction. */
const hostile = '\u001b]8;;https://elsewhere.test\u0007here\u001b]8;;\u0007\u001b[2J\rdone\u009b31m\u202egpj.exe';
const obeyed = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;

const session = {
	smooth: { r: { id: `a${hostile}`, status: 'running', live_url: `javascript:alert(1)//${hostile}` } },
	skyvern: {
		browser_session_id: `a${hostile}`,
		organization_id: 'o',
		status: 'running',
		app_url: `javascript:alert(1)//${hostile}`,
		created_at: '2026-01-01T00:00:00',
		modified_at: '2026-01-01T00:00:00',
	},
};
const run = {
	smooth: { r: { id: 't', status: 'done', output: hostile, live_url: `javascript:alert(1)//${hostile}` } },
	skyvern: {
		run_id: 't',
		run_type: 'task_v2',
		status: 'completed',
		output: hostile,
		app_url: `javascript:alert(1)//${hostile}`,
		created_at: '2026-01-01T00:00:00',
		modified_at: '2026-01-01T00:00:00',
	},
};

let server: LoopbackServer;
let answer: { readonly status: number; readonly body: unknown };
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-hostile-'));
	server = await openLoopbackServer((_request, response) => {
		const { status, body } = answer;
		response
			.writeHead(status, { 'content-type': 'application/json' })
			.end(typeof body === 'string' ? body : JSON.stringify(body));
	});
	for (const name of ['SMOOTH', 'SKYVERN']) {
		vi.stubEnv(`${name}_BASE_URL`, `${server.url}/v1`);
		vi.stubEnv(`${name}_API_KEY`, 'a-key-which-is-secret');
	}
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await server.close();
	await rm(folder, { recursive: true });
});

/** Runs a command in a terminal, in a pipe and with `--json`; nothing that a terminal would obey may come out. */
async function harmless(argv: readonly string[]) {
	const [terminal, pipe, json] = await Promise.all([
		runInProcess(argv, { cwd: folder, isTTY: true }),
		runInProcess(argv, { cwd: folder }),
		runInProcess([...argv, '--json'], { cwd: folder }),
	]);
	for (const { stdout, stderr } of [pipe, json]) expect(stdout + stderr).not.toMatch(obeyed);
	// In a terminal there are colours of ours, and a line that is written anew while a task runs, and nothing else.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
	const own = /\u001b\[(?:[12]|22|3[1-9])m|\r\u001b\[2K/g;
	expect((terminal.stdout + terminal.stderr).replace(own, '')).not.toMatch(obeyed);
	return { pipe, json };
}

const providers = ['smooth', 'skyvern'] as const;

test.each(providers)('%s: the id and the addresses of a session', async provider => {
	const { r, ...own } = { r: undefined, ...session[provider] };
	answer = { status: 200, body: r === undefined ? [own] : { r: [r] } };
	const { pipe, json } = await harmless(['sessions', 'list', '--provider', provider]);
	expect(pipe.stdout).toContain('a\\u001b]8;;https://elsewhere.test\\u0007here');
	const [{ id, liveUrl }] = JSON.parse(json.stdout);
	expect([id, liveUrl]).toEqual([`a${hostile}`, null]);
});

test.each(providers)('%s: the id of another session than the one asked for', async provider => {
	answer = { status: 200, body: session[provider] };
	const { pipe, json } = await harmless(['sessions', 'get', 'a', '--provider', provider]);
	expect(pipe.stderr).toContain('a\\u001b]8;;https://elsewhere.test\\u0007here');
	expect(JSON.parse(json.stderr).error.message).toContain('asked for a,');
});

test.each(providers)('%s: what an agent answers', async provider => {
	answer = { status: 200, body: run[provider] };
	const { pipe, json } = await harmless(['tasks', 'wait', 't', '--provider', provider]);
	expect(pipe.stdout).toContain('\\u001b[2J\\u000ddone\\u009b31m\\u202egpj.exe');
	const { output, task } = JSON.parse(json.stdout);
	expect([output, task.liveUrl]).toEqual([hostile, null]);
});

test.each(providers)('%s: the words of an error', async provider => {
	answer = { status: 422, body: { detail: hostile } };
	const { pipe } = await harmless(['sessions', 'get', 'a', '--provider', provider]);
	expect(pipe.stderr).toContain('error: ');
	await harmless(['doctor', '--online', '--provider', provider]);
});

test.each(providers)(
	'%s: an output that is nested too deep to be written is an error, in JSON as well',
	async provider => {
		const [before, after] = JSON.stringify(run[provider]).split(`"output":${JSON.stringify(hostile)}`);
		answer = { status: 200, body: `${before}"output":${'['.repeat(10_000)}${']'.repeat(10_000)}${after}` };
		const { pipe, json } = await harmless(['tasks', 'wait', 't', '--provider', provider]);
		expect(pipe).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('nested too deep') });
		expect(JSON.parse(json.stderr).error).toMatchObject({ code: 'invalid_response' });
		const { pipe: shown } = await harmless(['tasks', 'get', 't', '--provider', provider]);
		expect(shown).toMatchObject({ code: 1, stderr: expect.stringContaining('nested too deep') });
	},
);

test('what doctor finds, and what was typed', async () => {
	answer = { status: 200, body: {} };
	await writeFile(join(folder, 'anybrowser.config.json'), JSON.stringify({ [hostile]: 1 }));
	await harmless(['doctor']);
	await harmless([hostile]);
	await harmless(['run', 'x', '--schema', hostile]);
	await harmless(['sessions', 'list', '--provider', hostile]);
	await harmless(['sessions', 'list', '--config', hostile]);
});
