import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { inspectorSetUp } from '../../testing/inspector-set-up.ts';

const setUp = inspectorSetUp();
const run = promisify(execFile);
/** They come without types. */
const harSchemas: Readonly<Record<string, object>> = createRequire(import.meta.url)('har-schema');

/** What a POSIX shell makes of a command: the arguments that curl would have. */
async function argumentsOf(command: string, environment: Record<string, string> = {}): Promise<readonly string[]> {
	const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${command}\n`;
	const { stdout } = await run('/bin/sh', ['-c', script], { env: environment });
	return stdout.split('\0').slice(0, -1);
}

const hostile = [
	`it's "quoted" $HOME \`id\` $(id) \\ ! # ; & | > /tmp/x`,
	"'; touch /tmp/hacked; '",
	'line\nbreak\r\ttab',
	'\u0000\u001b[31m\u2028',
	'@/etc/passwd',
	'-X DELETE',
	'%s %n ~ * ? [a] {b}',
	'<script>alert(1)</script> 🙂 ﷽',
];

test('a request is copied as a command that sends the same, whatever is in it, with a variable for its key', async () => {
	const { get, server, smooth } = await setUp({ guard: 'off' });
	for (const [index, task] of hostile.entries()) {
		const nested = { task, metadata: { [task]: task }, url: 'http://ok.test/' };
		const query = new URLSearchParams([
			['q', task],
			['r', '1'],
			['r', '2'],
		]);
		await smooth('POST', `/task?${query}`, nested, { 'x-note': `it's $HOME "${index}"`, 'x-empty': '' });
		const { command } = (await get(`/requests/smooth-${index + 1}/curl`)).body;
		expect(command).not.toContain('test-key');
		const found = await argumentsOf(command, { SMOOTH_API_KEY: `key'with "all"` });
		expect(found.slice(0, 3)).toEqual(['--globoff', '--request', 'POST']);
		const url = new URL(found[3] ?? '');
		expect(`${url.origin}${url.pathname}`).toBe(`${server.smoothUrl}/task`);
		expect([...url.searchParams]).toEqual([...query]);
		const options = new Map<string, string[]>();
		for (let at = 4; at < found.length; at += 2) {
			options.set(found[at] ?? '', [...(options.get(found[at] ?? '') ?? []), found[at + 1] ?? '']);
		}
		expect(options.get('--header')).toEqual(
			expect.arrayContaining([
				`apikey: key'with "all"`,
				'content-type: application/json',
				`x-note: it's $HOME "${index}"`,
				'x-empty;',
			]),
		);
		expect(options.get('--data-raw')?.map(text => JSON.parse(text))).toEqual([nested]);
		expect([...options.keys()].sort()).toEqual(['--data-raw', '--header']);
	}
});

test('a copied command does what the request did, and leaves out what else is secret', async () => {
	const { get, smooth, skyvern, emulator } = await setUp();
	await smooth('POST', '/task', { task: 'look', proxy_password: 'hunter22' }, { cookie: 'a=hidden' });
	const { command } = (await get('/requests/smooth-1/curl')).body;
	expect(command).not.toMatch(/hunter22|hidden|test-key/);
	expect(command).toContain('"proxy_password":"••••••"');
	// Read by a shell, and sent here as curl would.
	const [, method, ...rest] = (await argumentsOf(command, { SMOOTH_API_KEY: 'mine' })).slice(1);
	const [url = ''] = rest;
	const headers = rest.flatMap((each, at) =>
		rest[at - 1] === '--header' ? [each.split(': ') as [string, string]] : [],
	);
	const body = rest[rest.indexOf('--data-raw') + 1] ?? '';
	expect((await fetch(url, { method: method ?? '', headers, body })).status).toBe(200);
	expect(emulator.smooth.requests()[1]).toMatchObject({ headers: { apikey: 'mine' }, body: { task: 'look' } });
	await skyvern('GET', '/browser_sessions');
	const other = (await get('/requests/skyvern-1/curl')).body.command;
	expect(other).toMatch(/^curl --globoff http:.*\/skyvern\/v1\/browser_sessions \\\n/);
	expect(other).toContain(`--header 'x-api-key: '"$SKYVERN_API_KEY"`);
});

test('curl itself sends it', async context => {
	const curl = await run('curl', ['--version']).catch(() => null);
	if (curl === null) return context.skip('there is no curl');
	const { get, smooth, emulator } = await setUp({ guard: 'off' });
	const task = hostile.join(' ');
	await smooth('POST', '/task?a[]={1,2}', { task }, { 'x-empty': '' });
	const { command } = (await get('/requests/smooth-1/curl')).body;
	await run('/bin/sh', ['-c', `${command} --silent --noproxy '*'`], {
		env: { ...process.env, SMOOTH_API_KEY: 'from the shell' },
	});
	const [first, second] = emulator.smooth.requests();
	expect(second).toMatchObject({ method: 'POST', path: '/task', query: first?.query, body: { task } });
	expect(second?.headers).toMatchObject({
		apikey: 'from the shell',
		'x-empty': '',
		'content-type': 'application/json',
	});
});

test('a request is sent again with the key that it had, and is carried out again', async () => {
	const { act, get, smooth, emulator } = await setUp();
	await smooth('POST', '/task?x=1', { task: 'look' }, { 'x-note': 'mine' });
	const answer = await act('/requests/smooth-1/replay');
	expect(answer).toEqual({ status: 200, body: { status: 200 } });
	expect(JSON.stringify(answer)).not.toContain('test-key');
	const [first, second] = emulator.smooth.requests();
	expect(emulator.smooth.tasks()).toHaveLength(2);
	expect(second).toMatchObject({
		method: 'POST',
		path: '/task',
		query: { x: '1' },
		headers: { apikey: 'test-key', 'x-note': 'mine', 'content-type': 'application/json' },
		body: first?.body,
	});
	expect((await get('/requests')).body).toHaveLength(2);
	await smooth('GET', '/task/nope');
	expect((await act('/requests/smooth-3/replay')).body).toEqual({ status: 404 });
	emulator.faults.add({ drop: 'before' });
	expect((await act('/requests/smooth-1/replay')).body).toEqual({ status: null });
	emulator.faults.add({ stall: true });
	expect((await act('/requests/smooth-1/replay')).body).toEqual({ status: 200 });
	expect((await act('/requests/smooth-99/replay')).status).toBe(404);
});

test('what no client here can send says so, and is copied all the same', async () => {
	const { act, get, server } = await setUp({ guard: 'off' });
	await new Promise<void>((resolve, reject) => {
		const traced = request(`${server.smoothUrl}/task`, { method: 'TRACE' }, answer =>
			answer.resume().on('end', resolve),
		);
		traced.on('error', reject).end();
	});
	expect(await act('/requests/smooth-1/replay')).toMatchObject({
		status: 409,
		body: { detail: expect.stringContaining('TRACE') },
	});
	expect((await get('/requests/smooth-1/curl')).body.command).toContain('--request TRACE');
});

test('the archive of a task has its requests, also of one that has its name from its session', async () => {
	const { get, smooth, clock } = await setUp({ timing: { startup: 0 } });
	const session = (await smooth('POST', '/task', {})).body.r.id;
	await clock.advance(10);
	const payload = { name: 'run_task', input: { task: 'look' } };
	const event = { name: 'session_action', payload, id: 'work' };
	expect((await smooth('POST', `/task/${session}/event`, event)).status).toBe(200);
	const path = `/smooth/${encodeURIComponent(`${session}:work`)}`;
	const shown = (await get(path)).body.timeline.filter(({ kind }: { kind: string }) => kind === 'request');
	expect(shown.map(({ ref }: { ref: string }) => ref)).toEqual(['smooth-2']);
	const { entries } = (await get(`${path}/har`)).body.log;
	expect(entries.map(({ _ref }: { _ref: string }) => _ref)).toEqual(['smooth-2']);
});

test('a form is sent again, and what was not kept of a request says why it can not be', async () => {
	const { act, get, smooth, emulator } = await setUp({ bodyLimit: 1000, guard: 'off' });
	const form = new FormData();
	form.append('note', `it's @here; "x"`);
	await smooth('POST', '/file', form);
	const { command } = (await get('/requests/smooth-1/curl')).body;
	expect((await argumentsOf(command)).slice(-2)).toEqual(['--form-string', `note=it's @here; "x"`]);
	await act('/requests/smooth-1/replay');
	expect(emulator.smooth.requests()[1]?.body).toEqual({ note: `it's @here; "x"` });

	form.append('file', new File(['content'], 'a.txt'));
	await smooth('POST', '/file', form);
	const twice = new FormData();
	for (const value of ['1', '2']) twice.append('note', value);
	await smooth('POST', '/file', twice);
	await smooth('POST', '/task', { task: 'x'.repeat(2000) });
	await emulator.smooth.fetch('https://api.smooth.sh/api/v1/task', {
		method: 'POST',
		headers: { apikey: 'test-key', 'content-type': 'application/json' },
		body: '{',
	});
	const said = ['contents of its files', 'field more than once', 'too large to keep', 'could not be read'];
	for (const [index, reason] of said.entries()) {
		const ref = `smooth-${index + 3}`;
		const detail = expect.stringContaining(reason);
		expect(await act(`/requests/${ref}/replay`)).toEqual({ status: 409, body: { detail } });
		expect(await get(`/requests/${ref}/curl`)).toEqual({ status: 409, body: { detail } });
	}
	expect(emulator.smooth.requests()).toHaveLength(6);
});

function harErrors(har: unknown): unknown {
	const ajv = new Ajv({ strict: false, allErrors: true });
	addFormats(ajv);
	ajv.addMetaSchema(draft6);
	for (const schema of Object.values(harSchemas)) ajv.addSchema(schema);
	ajv.validate('har.json#', har);
	return ajv.errors ?? [];
}

test('the requests that are shown are an archive by the schema of HAR 1.2, without secrets', async () => {
	const { act, get, server, smooth, skyvern, browserbase, emulator, clock } = await setUp({
		guard: 'off',
		bodyLimit: 5000,
	});
	const key = 'my-secret-key';
	await smooth('POST', `/task?key=${key}&a=1&a=2`, { task: `use ${key}`, proxy_password: 'hunter22' }, { apikey: key });
	const form = new FormData();
	form.append('file', new File(['content'], 'a.txt', { type: 'text/plain' }));
	form.append('note', 'kept');
	await clock.advance(10);
	await smooth('POST', '/file', form, { apikey: key });
	emulator.faults.add({ drop: 'before', provider: 'skyvern' });
	await skyvern('GET', `/browser_sessions/${key}`, undefined, { 'x-api-key': key }).catch(() => undefined);
	const { id } = (await browserbase('POST', '/sessions', { userMetadata: { note: key } }, { 'x-bb-api-key': key }))
		.body;
	emulator.faults.add({ garbage: true });
	await emulator.browserbase.fetch('https://api.browserbase.com/v1/sessions', { headers: { 'x-bb-api-key': key } });
	await browserbase('GET', `/sessions/${id}`, undefined, { authorization: 'Bearer hidden-token' });
	await browserbase('GET', '/sessions/a|b[c]^{d}é');
	const har = (await get('/requests/har')).body;
	expect(harErrors(har)).toEqual([]);
	expect(har.log).toMatchObject({ version: '1.2', creator: { name: 'anybrowser', version: '0.0.0' } });
	expect(JSON.stringify(har)).not.toMatch(/my-secret-key|hunter22|hidden-token/);
	const { entries } = har.log;
	expect(entries).toHaveLength(7);
	expect(entries[0]).toMatchObject({
		_ref: 'smooth-1',
		_operation: 'createTask',
		request: {
			method: 'POST',
			url: expect.stringMatching(`^${server.smoothUrl}/task\\?key=`),
			queryString: expect.arrayContaining([
				{ name: 'key', value: '••••••' },
				{ name: 'a', value: '1' },
				{ name: 'a', value: '2' },
			]),
			headers: expect.arrayContaining([{ name: 'apikey', value: '••••••' }]),
			postData: { mimeType: 'application/json', text: '{"task":"use ••••••","proxy_password":"••••••"}' },
		},
		response: { status: 200, statusText: 'OK', content: { mimeType: 'application/json' } },
	});
	const byRef = (ref: string) => entries.find((each: { _ref: string }) => each._ref === ref);
	expect(byRef('smooth-2').request.postData.params).toEqual([
		{ name: 'file', fileName: 'a.txt', contentType: 'text/plain' },
		{ name: 'note', value: 'kept' },
	]);
	expect(byRef('skyvern-1').response).toMatchObject({ status: 0, _error: expect.any(String) });
	// A client that puts its key in the wrong place is covered, whatever the header that the key comes in.
	expect(byRef('browserbase-1').request.postData.text).toBe('{"userMetadata":{"note":"••••••"}}');

	const own = (await get(`/browserbase/${id}/har`)).body;
	expect(harErrors(own)).toEqual([]);
	expect(own.log.entries.map((each: { _ref: string }) => each._ref)).toEqual(['browserbase-1', 'browserbase-3']);
	expect((await get('/browserbase/nowhere/har')).status).toBe(404);
	await act('/clear', { part: 'requests' });
	expect((await get('/requests/har')).body.log.entries).toEqual([]);
});

test('an archive that is none does not pass', () => {
	expect(harErrors({ log: { version: '1.2', creator: { name: 'a', version: '1' }, entries: [{}] } })).not.toEqual([]);
});
