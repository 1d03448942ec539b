import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDomBrowser } from '../browser/dom-browser.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

let server: PageServer;
let bench: SkyvernBench;

beforeEach(async () => {
	server = await servePages({
		'/login': '<form action="/in"><input name="user"><input type="password" name="pass"><button>Enter</button></form>',
		'/in': (request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<title>${request.url?.replaceAll('&', ' ')}</title>`);
		},
		'/files': '<a href="/bill.pdf">The bill</a>',
		'/bill.pdf': (_request, response) => void response.end('%PDF'),
	});
	setUp();
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
	await server.close();
});

function setUp(options: EmulatorOptions = {}) {
	bench = createSkyvernBench({ browser: createDomBrowser, ...options });
}

const login = (request: object) => bench.send('POST', '/run/tasks/login', { credential_type: 'skyvern', ...request });
const password = async () => {
	const credential = { username: 'ada', password: 'hunter2' };
	const request = { name: 'Shop', credential_type: 'password', credential };
	return (await bench.send('POST', '/credentials', request)).body.credential_id;
};

describe('a login', () => {
	test('fills the credential in and leaves the session logged in', async () => {
		const session = await bench.open();
		const request = { credential_id: await password(), url: `${server.origin}/login`, browser_session_id: session };
		const { body } = await login(request);
		expect(body).toMatchObject({ run_type: 'workflow_run', browser_session_id: session });
		const done = await bench.ended(body.run_id);
		expect(done).toMatchObject({ status: 'completed', step_count: 3 });
		expect(bench.emulator.skyvern.sessions()[0]?.url).toBe(`${server.origin}/in?user=ada&pass=hunter2`);
		const timeline = await bench.send('GET', `/runs/${body.run_id}/timeline`);
		// The page shows it in its address; what the API tells does not have it.
		expect(JSON.stringify(timeline.body[0].block.actions)).not.toContain('hunter2');
	});

	test('fails on a page without a login', async () => {
		const { body } = await login({ credential_id: await password(), url: `${server.origin}/files` });
		expect(await bench.ended(body.run_id)).toMatchObject({ status: 'failed', failure_reason: expect.any(String) });
	});

	test('needs a credential that is a password', async () => {
		const secret = { name: 's', credential_type: 'secret', credential: { secret_value: 'x' } };
		const credential_id = (await bench.send('POST', '/credentials', secret)).body.credential_id;
		expect(await login({})).toMatchObject({ status: 400 });
		expect(await login({ credential_id })).toMatchObject({ status: 400 });
		expect(await login({ credential_id: 'cred_1' })).toMatchObject({ status: 404 });
		expect(await login({ credential_type: 'bitwarden', bitwarden_item_id: 'i' })).toMatchObject({ status: 404 });
	});

	test('takes what other vaults have, if the emulator is told', async () => {
		await bench.emulator.close();
		setUp({ skyvern: { vault: ({ bitwarden_item_id: id }) => ({ username: id ?? '', password: 'p', totp: null }) } });
		const session = await bench.open();
		const where = { url: `${server.origin}/login`, browser_session_id: session };
		const { body } = await login({ ...where, credential_type: 'bitwarden', bitwarden_item_id: 'item' });
		await bench.ended(body.run_id);
		expect(bench.emulator.skyvern.sessions()[0]?.url).toContain('user=item');
	});
});

describe('a download', () => {
	test('has its files in the run and among the artifacts, a moment after its end', async () => {
		const request = { navigation_goal: 'download "The bill"', url: `${server.origin}/files` };
		const { body } = await bench.send('POST', '/run/tasks/download_files', request);
		expect((await bench.ended(body.run_id)).downloaded_files).toEqual([]);
		await bench.clock.advance(50);
		const [file] = (await bench.run(body.run_id)).downloaded_files;
		expect(file).toMatchObject({
			filename: 'bill.pdf',
			file_size: 4,
			checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
		const response = await bench.emulator.skyvern.fetch(file.url);
		expect([response.status, await response.text()]).toEqual([200, '%PDF']);
		const listed = await bench.send('GET', `/runs/${body.run_id}/artifacts?artifact_type=download`);
		expect(listed.body.map((each: { artifact_id: string }) => each.artifact_id)).toEqual([file.artifact_id]);
	});

	test('takes no more steps than it may', async () => {
		const navigation_goal = 'go to /a, go to /b';
		const request = { navigation_goal, url: `${server.origin}/files`, max_steps_per_run: 0 };
		const { body } = await bench.send('POST', '/run/tasks/download_files', request);
		expect(await bench.ended(body.run_id)).toMatchObject({
			status: 'failed',
			errors: [{ error_code: 'REACH_MAX_STEPS' }],
		});
	});
});
