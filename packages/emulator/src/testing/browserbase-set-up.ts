import type { EmulatorOptions } from '../emulator-options.ts';
import { emulatorSetUp } from './emulator-set-up.ts';
import { createTestClient } from './test-client.ts';

/** For tests of Browserbase: what sets up an emulator for one test; after the test it is closed, and has to conform. */
export function browserbaseSetUp() {
	const make = emulatorSetUp({ prompt: 'say', output: 'said' });

	return function setUp(options: EmulatorOptions = {}) {
		const { clock, browsers, emulator } = make(options);
		const send = createTestClient(emulator.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key');
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
			return emulator.browserbase.cdp.connect({ url, headers: {}, signal: new AbortController().signal });
		};
		return { clock, browsers, emulator, send, create, open, session, release, ended, start, run, connect };
	};
}
