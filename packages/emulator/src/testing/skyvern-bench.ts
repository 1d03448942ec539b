import { createEmulator } from '../create-emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from './stub-browser.ts';
import { createTestClient } from './test-client.ts';

/** For tests: an emulator on a clock that is moved by hand, and short ways to what most tests do with Skyvern. */
export function createSkyvernBench(options: EmulatorOptions = {}) {
	const clock = createManualClock(Date.UTC(2026, 10, 20, 23, 40, 32, 216));
	const browsers = createStubBrowsers();
	const emulator = createEmulator({ clock, browser: browsers.create, ...options });
	const send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
	return {
		clock,
		browsers,
		emulator,
		send,
		/** A session that is up. */
		async open(request: object = {}): Promise<string> {
			const { body } = await send('POST', '/browser_sessions', request);
			for (let waited = 0; waited < 500; waited++) {
				await clock.advance(30);
				if ((await send('GET', `/browser_sessions/${body.browser_session_id}`)).body.status === 'running') break;
			}
			return body.browser_session_id;
		},
		async start(request: object): Promise<string> {
			return (await send('POST', '/run/tasks', { prompt: 'look', ...request })).body.run_id;
		},
		async run(id: string) {
			return (await send('GET', `/runs/${id}`)).body;
		},
		/** A run once it has ended. */
		async ended(id: string) {
			for (let waited = 0; waited < 500; waited++) {
				const { body } = await send('GET', `/runs/${id}`);
				if (body.finished_at !== null) return body;
				await clock.advance(10);
			}
			throw new Error(`${id} does not end`);
		},
	};
}

/** What there is to a test of Skyvern. */
export type SkyvernBench = ReturnType<typeof createSkyvernBench>;
