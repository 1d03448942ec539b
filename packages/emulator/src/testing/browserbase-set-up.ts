import { afterEach } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from './stub-browser.ts';
import { createTestClient } from './test-client.ts';

/** For tests of Browserbase: what sets up an emulator for one test; after the test it is closed, and has to conform. */
export function browserbaseSetUp() {
	let emulator: Emulator | undefined;

	afterEach(async () => {
		await emulator?.close();
		emulator?.assertConforming();
		emulator = undefined;
	});

	return function setUp(options: EmulatorOptions = {}) {
		const clock = createManualClock(Date.UTC(2026, 10, 20, 23, 40, 32, 216));
		const browsers = createStubBrowsers();
		const agent: Agent = ({ prompt, page }) => {
			if (prompt.startsWith('fail')) throw new Error(prompt);
			if (prompt.startsWith('for ever')) return new Promise(() => undefined);
			return prompt === 'say' ? 'said' : { prompt, at: page.url };
		};
		const made = createEmulator({ clock, browser: browsers.create, agent, ...options });
		emulator = made;
		const send = createTestClient(made.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key');
		const create = async (request?: object) => (await send('POST', '/sessions', request)).body;
		const open = async (request?: object): Promise<string> => {
			const { id } = await create(request);
			await clock.advance(30);
			return id;
		};
		const session = async (id: string) => (await send('GET', `/sessions/${id}`)).body;
		const release = (id: string) => send('POST', `/sessions/${id}`, { status: 'REQUEST_RELEASE' });
		const ended = async (id: string) => {
			await release(id);
			await clock.advance(30);
		};
		const start = async (request: object): Promise<string> =>
			(await send('POST', '/agents/runs', { task: 'look', ...request })).body.runId;
		const run = async (id: string) => (await send('GET', `/agents/runs/${id}`)).body;
		const connect = async (id: string) => {
			const { connectUrl: url } = await session(id);
			return made.browserbase.cdp.connect({ url, headers: {}, signal: new AbortController().signal });
		};
		return { clock, browsers, emulator: made, send, create, open, session, release, ended, start, run, connect };
	};
}
