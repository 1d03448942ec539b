import { openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Interruption } from './interruption.ts';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;

beforeEach(async () => {
	fixture = await openCliFixture({ timing: { startup: 1, task: 1 } });
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

test.each([
	['smooth', '/task', '{"task": "Describe the page"}', '/task'],
	['skyvern', '/browser_sessions', '{}', '/browser_sessions'],
	['browserbase', '/v1/sessions', '{}', '/v1/sessions'],
])('%s: its own operations are called with the key', async (provider, path, body, list) => {
	const chosen = ['--provider', provider, '--json'];
	const made = await runInProcess(['api', 'POST', path, '--body', '-', ...chosen], { stdin: body });
	expect(made.stderr).toBe('');
	expect(made.code).toBe(0);
	expect(JSON.parse(made.stdout)).toBeTypeOf('object');
	const listed = await runInProcess([
		'api',
		'GET',
		list,
		...(provider === 'browserbase' ? ['--query', 'status=RUNNING'] : []),
		...chosen,
	]);
	expect([listed.code, listed.stderr]).toEqual([0, '']);
	const last = fixture.emulator[provider as 'smooth'].requests().at(-1);
	expect(last).toMatchObject({ method: 'GET', status: 200 });
});

test('a refusal ends with 1, and says what was answered', async () => {
	const { code, stdout, stderr } = await runInProcess([
		'api',
		'GET',
		'/runs/tsk_none',
		'--provider',
		'skyvern',
		'--json',
	]);
	expect([code, stdout]).toEqual([1, '']);
	expect(JSON.parse(stderr).error).toMatchObject({ code: 'not_found', status: 404 });
	const { stderr: text } = await runInProcess(['api', 'GET', '/runs/tsk_none', '--provider', 'skyvern']);
	expect(text).toContain('GET /runs/tsk_none was answered with 404');
	expect(text).not.toContain('which-is-secret');
});

test.each([
	'https://elsewhere.test/runs',
	'//elsewhere.test/runs',
	'@elsewhere.test',
	'runs',
	'/runs/{id}',
	'/runs/../../admin',
	'/runs/%2e%2E/x',
	'/runs\\..\\x',
	'/runs?a=b',
	'/runs#a',
	'/runs /x',
	'/.',
])('%j is no path: nothing is sent, and the key goes nowhere', async path => {
	const { code, stderr } = await runInProcess(['api', 'GET', path, '--provider', 'skyvern']);
	expect(code).toBe(2);
	expect(stderr).toContain('is no path of an operation');
	expect(fixture.emulator.skyvern.requests()).toEqual([]);
});

test('an answer that does not come in time ends with 5', async () => {
	fixture.emulator.faults.add({ provider: 'skyvern', delayMs: 60_000, times: 3 });
	const argv = ['api', 'GET', '/browser_sessions', '--deadline', '100ms', '--provider', 'skyvern'];
	expect((await runInProcess(argv)).code).toBe(5);
});

test.each(['POST', 'PATCH'])('a %s that is cut by the deadline may have been executed', async method => {
	const server = await openLoopbackServer(() => {});
	onTestFinished(() => server.close());
	vi.stubEnv('SKYVERN_BASE_URL', `${server.url}/v1`);
	const argv = ['api', method, '/browser_sessions', '--body', '{}', '--deadline', '100ms', '--provider', 'skyvern'];
	const { code, stderr } = await runInProcess([...argv, '--json']);
	expect(code).not.toBe(0);
	const { error } = JSON.parse(stderr);
	expect(error).toMatchObject({ code: 'ambiguous_outcome', provider: 'skyvern', operation: 'api', retryable: false });
	expect(error.message).toContain('look before you repeat it');
});

test.each([
	['POST', ['what POST /browser_sessions makes']],
	['GET', undefined],
])('a %s that is interrupted tells what may be open', async (method, mayBeOpen) => {
	const interrupt = new AbortController();
	const server = await openLoopbackServer(() => interrupt.abort(new Interruption('SIGINT')));
	onTestFinished(() => server.close());
	vi.stubEnv('SKYVERN_BASE_URL', `${server.url}/v1`);
	const argv = ['api', method, '/browser_sessions', '--provider', 'skyvern', '--json'];
	const { code, stderr } = await runInProcess(argv, { signal: interrupt.signal });
	expect(code).toBe(130);
	expect(JSON.parse(stderr).error.mayBeOpen).toEqual(mayBeOpen);
});

test('a GET with a body is refused before anything is sent', async () => {
	const { code, stderr } = await runInProcess(['api', 'GET', '/runs', '--body', '{}', '--provider', 'skyvern']);
	expect(code).toBe(2);
	expect(stderr).toContain('GET has no --body');
	expect(fixture.emulator.skyvern.requests()).toEqual([]);
});

test('a redirect elsewhere is not followed with the key', async () => {
	const seen: string[] = [];
	const elsewhere = await openLoopbackServer((request, response) => {
		seen.push(String(request.headers['x-api-key']));
		response.end('{}');
	});
	const server = await openLoopbackServer((_request, response) => {
		response.writeHead(302, { location: `${elsewhere.url}/runs` }).end();
	});
	onTestFinished(() => Promise.all([server.close(), elsewhere.close()]).then(() => {}));
	vi.stubEnv('SKYVERN_BASE_URL', `${server.url}/v1`);
	expect((await runInProcess(['api', 'GET', '/runs', '--provider', 'skyvern'])).code).toBe(1);
	expect(seen).toEqual([]);
});
