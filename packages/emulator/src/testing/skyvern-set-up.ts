import type { EmulatorOptions } from '../emulator-options.ts';
import { emulatorSetUp } from './emulator-set-up.ts';
import { createTestClient } from './test-client.ts';

/** For tests of Skyvern: what sets up an emulator for one test; after the test it is closed, and has to conform. */
export function skyvernSetUp() {
	const make = emulatorSetUp({ prompt: 'count', output: 3 });

	return function setUp(options: EmulatorOptions = {}) {
		const { clock, browsers, emulator } = make(options);
		const send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
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
		return { clock, browsers, emulator, send, open, session, close, start, run, profile };
	};
}
