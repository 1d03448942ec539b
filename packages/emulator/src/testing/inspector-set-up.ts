import { afterEach } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import type { ListenOptions } from '../http/listen-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from './stub-browser.ts';
import { createTestClient } from './test-client.ts';

/** An answer of the inspector. */
export interface InspectorAnswer {
	readonly status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
	readonly body: any;
}

/** For tests of what a person does in the inspector: what sets up a server for one test, which is closed after it. */
export function inspectorSetUp() {
	let emulator: Emulator | undefined;
	afterEach(async () => {
		await emulator?.close();
		emulator = undefined;
	});

	return async (options: EmulatorOptions = {}, listen: ListenOptions = {}) => {
		const clock = createManualClock();
		const agent = ({ prompt }: { readonly prompt: string }) =>
			prompt === 'for ever' ? new Promise(() => undefined) : 'done';
		const made = createEmulator({ clock, browser: createStubBrowsers().create, agent, guard: 'record', ...options });
		emulator = made;
		const server = await made.listen(listen);
		/** What the inspector's own pages send along. */
		const own = { 'content-type': 'application/json', origin: new URL(server.url).origin };
		const send = async (path: string, init: RequestInit = {}): Promise<InspectorAnswer> => {
			const response = await fetch(`${server.url}/inspector/api${path}`, init);
			const text = await response.text();
			return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
		};
		return {
			clock,
			emulator: made,
			server,
			own,
			send,
			get: (path: string) => send(path),
			/** What a person does, as the page sends it. */
			act: (path: string, sent: unknown = {}, headers: Readonly<Record<string, string>> = own) =>
				send(path, { method: 'POST', headers, body: JSON.stringify(sent) }),
			smooth: createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey'),
			skyvern: createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key'),
			browserbase: createTestClient(made.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key'),
		};
	};
}
