import { afterEach } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from './stub-browser.ts';

/**
 * For tests: what makes an emulator for one test; after the test it is closed, and has to conform.
 *
 * @param prompt What the agent answers with `output`; all else it repeats.
 */
export function emulatorSetUp({ prompt: known, output }: { readonly prompt: string; readonly output: unknown }) {
	let emulator: Emulator | undefined;

	afterEach(async () => {
		await emulator?.close();
		emulator?.assertConforming();
		emulator = undefined;
	});

	return (options: EmulatorOptions) => {
		const clock = createManualClock(Date.UTC(2026, 10, 20, 23, 40, 32, 216));
		const browsers = createStubBrowsers();
		const agent: Agent = ({ prompt, page }) => {
			if (prompt.startsWith('fail')) throw new Error(prompt);
			if (prompt.startsWith('for ever')) return new Promise(() => undefined);
			return prompt === known ? output : { prompt, at: page.url };
		};
		emulator = createEmulator({ clock, browser: browsers.create, agent, ...options });
		return { clock, browsers, emulator };
	};
}
