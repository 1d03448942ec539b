import type { ProviderEmulator } from '@anybrowser/emulator';
import { createEmulator, createManualClock } from '@anybrowser/emulator';
import { createStubBrowsers } from '../../packages/emulator/src/testing/stub-browser.ts';
import { createTestClient, type TestClient } from '../../packages/emulator/src/testing/test-client.ts';

/** A request to the emulator and its answer, both still to be read. */
export interface RecordedPair {
	readonly request: Request;
	readonly response: Response;
}

type Workflow = (send: TestClient, wait: (ms: number) => Promise<void>) => Promise<void>;

/** Some of everything that can be done with Smooth. */
export function recordSmooth(): Promise<readonly RecordedPair[]> {
	return record('smooth', 'https://api.smooth.sh/api/v1', 'apikey', async (send, wait) => {
		await send('POST', '/profile', { id: 'mine' });
		await send('GET', '/profile');
		const file = (await send('POST', '/file', formOf({ file: new File(['x'], 'x.txt'), file_purpose: 'test' }))).body;
		const whole = { task: 'look', url: 'http://ok.test/a', metadata: { a: 1 }, files: [file.r.id], device: 'mobile' };
		const task = (await send('POST', '/task', { ...whole, max_steps: 5, enable_recording: false })).body.r.id;
		const session = (await send('POST', '/task', { task: null, profile_id: 'mine' })).body.r.id;
		await wait(100);
		const act = (id: string, name: string, payload: object) =>
			send('POST', `/task/${session}/event`, { id, name, payload });
		await act('1', 'browser_action', { name: 'goto', input: { url: 'http://ok.test/b' } });
		await act('2', 'browser_action', { name: 'evaluate_js', input: { js: 'return 1', args: { a: 1 } } });
		const schema = { type: 'object', properties: { path: { type: 'string' } } };
		await act('3', 'browser_action', { name: 'extract', input: { schema, prompt: 'the path' } });
		await act('4', 'session_action', { name: 'run_task', input: { task: 'look', max_steps: 4, url: null } });
		await wait(500);
		await send('GET', `/task/${session}?event_t=0&downloads=true`);
		await send('GET', `/task/${task}`);
		await act('5', 'session_action', { name: 'close' });
		await wait(500);
		await send('GET', '/task?l=5');
		await send('DELETE', `/task/${session}`);
		await send('DELETE', `/task/${session}/data`);
		await send('GET', '/task/nope');
		await send('DELETE', '/profile/mine');
		await send('DELETE', `/file/${file.r.id}`);
	});
}

/** Some of everything that can be done with Skyvern. */
export function recordSkyvern(): Promise<readonly RecordedPair[]> {
	return record('skyvern', 'https://api.skyvern.com/v1', 'x-api-key', async (send, wait) => {
		const options = {
			url: 'http://ok.test/a',
			timeout: 30,
			generate_browser_profile: true,
			extensions: ['ad-blocker'],
			proxy_location: { country: 'US' },
		};
		const session = (await send('POST', '/browser_sessions', options)).body.browser_session_id;
		await send('POST', '/browser_sessions');
		await wait(50);
		await send('GET', `/browser_sessions/${session}`);
		await send('GET', '/browser_sessions');
		const action = { type: 'extract', prompt: 'x', extract_schema: { type: 'object', properties: { path: {} } } };
		await send('POST', '/sdk/run_action', { url: 'http://ok.test/a', browser_session_id: session, action });
		const run = (await send('POST', '/run/tasks', { prompt: 'look', browser_session_id: session, max_steps: 3 })).body;
		await wait(500);
		await send('GET', `/runs/${run.run_id}`);
		const late = (await send('POST', '/run/tasks', { prompt: 'look', url: 'http://ok.test/b' })).body;
		await send('POST', `/runs/${late.run_id}/cancel`);
		await send('GET', '/runs?status=completed&page_size=5');
		await send('POST', `/browser_sessions/${session}/close`);
		await wait(60_000);
		const profile = (await send('POST', '/browser_profiles', { name: 'p', browser_session_id: session })).body;
		await send('GET', '/browser_profiles?page=1&include_deleted=true');
		await send('GET', `/browser_profiles/${profile.browser_profile_id}`);
		await send('PATCH', `/browser_profiles/${profile.browser_profile_id}`, { description: 'd' });
		await send('DELETE', `/browser_profiles/${profile.browser_profile_id}`);
		await send('GET', '/runs/nope');
		const file = (await send('POST', '/upload_file', formOf({ file: new File(['x'], 'x.txt') }))).body;
		await send('DELETE', `/files/${file.file_id}`);
	});
}

/** Some of everything that can be done with Browserbase. */
export function recordBrowserbase(): Promise<readonly RecordedPair[]> {
	return record('browserbase', 'https://api.browserbase.com/v1', 'x-bb-api-key', async (send, wait) => {
		const context = (await send('POST', '/contexts', { name: 'shop' })).body.id;
		await send('GET', `/contexts/${context}`);
		const extension = (await send('POST', '/extensions', formOf({ file: new File(['PK'], 'e.zip') }))).body.id;
		const options = {
			timeout: 600,
			keepAlive: true,
			extensionId: extension,
			region: 'eu-central-1',
			userMetadata: { a: 'b' },
			browserSettings: {
				context: { id: context, persist: true },
				viewport: { width: 800, height: 600 },
				blockAds: true,
			},
			proxies: [{ type: 'external', server: 'http://p.test' }],
		};
		const session = (await send('POST', '/sessions', options)).body.id;
		await send('POST', '/sessions');
		await wait(50);
		await send('GET', `/sessions/${session}`);
		await send('GET', "/sessions?q=user_metadata['a']:'b'");
		await send('GET', `/sessions/${session}/debug?expiresIn=60`);
		await send('POST', `/sessions/${session}/uploads`, formOf({ file: new File(['x'], 'x.txt') }));
		await send('POST', `/sessions/${session}`, { status: 'REQUEST_RELEASE' });
		await wait(100);
		await send('GET', `/sessions/${session}/replays`);
		await send('POST', `/sessions/${session}/recording/downloads`);
		await wait(100);
		await send('GET', `/sessions/${session}/recording/downloads`);
		const { agentId } = (await send('POST', '/agents', { name: 'a', systemPrompt: 'be kind' })).body;
		await send('PATCH', `/agents/${agentId}`, { name: 'b' });
		await send('GET', '/agents?limit=5');
		const task = { task: 'look', agentId, variables: { user: { value: 'v' } }, browserSettings: { verified: true } };
		const run = (await send('POST', '/agents/runs', task)).body.runId;
		await wait(500);
		await send('GET', `/agents/runs/${run}`);
		await send('GET', `/agents/runs/${run}/messages?all=true`);
		const late = (await send('POST', '/agents/runs', { task: 'look' })).body.runId;
		await send('POST', `/agents/runs/${late}/stop`);
		await wait(100);
		await send('POST', `/agents/runs/${late}/resume`, { task: 'go on' });
		await send('GET', '/agents/runs?status=STOPPED&limit=1000');
		await send('GET', `/downloads?sessionId=${session}`);
		const project = (await send('GET', '/projects')).body[0].id;
		await send('GET', `/projects/${project}/usage`);
		await send('GET', '/sessions/nope');
		await send('DELETE', `/contexts/${context}`);
		await send('DELETE', `/agents/${agentId}`);
	});
}

async function record(name: 'smooth' | 'skyvern' | 'browserbase', base: string, key: string, workflow: Workflow) {
	const clock = createManualClock();
	const browser = createStubBrowsers().create;
	await using emulator = createEmulator({ clock, browser, agent: ({ page }) => ({ at: page.url }) });
	const pairs: RecordedPair[] = [];
	const recorded: ProviderEmulator = {
		...emulator[name],
		async fetch(input, init) {
			const request = new Request(input, init);
			const response = await emulator[name].fetch(request.clone());
			pairs.push({ request, response: response.clone() });
			return response;
		},
	};
	const wait = async (ms: number) => clock.advance(ms);
	await workflow(createTestClient(recorded, base, key), wait);
	emulator.assertConforming();
	return pairs;
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
