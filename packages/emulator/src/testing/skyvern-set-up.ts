import { afterEach } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from './stub-browser.ts';
import { createTestClient } from './test-client.ts';

/** For tests of Skyvern: what sets up an emulator for one test; after the test it is closed, and has to conform. */
export function skyvernSetUp() {
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
			return prompt === 'count' ? 3 : { prompt, at: page.url };
		};
		const made = createEmulator({ clock, browser: browsers.create, agent, ...options });
		emulator = made;
		const send = createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const open = async (request = {}) => {
			const id: string = (await send('POST', '/browser_sessions', request)).body.browser_session_id;
			await clock.advance(30);
			return id;
		};
		const session = async (id: string) => (await send('GET', `/browser_sessions/${id}`)).body;
		const close = (id: string) => send('POST', `/browser_sessions/${id}/close`);
		const start = async (request: object): Promise<string> =>
			(await send('POST', '/run/tasks', { prompt: 'look', ...request })).body.run_id;
		const run = async (id: string) => (await send('GET', `/runs/${id}`)).body;
		const profile = (request: object) => send('POST', '/browser_profiles', { name: `p ${Math.random()}`, ...request });
		return { clock, browsers, emulator: made, send, open, session, close, start, run, profile };
	};
}
