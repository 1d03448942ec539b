import type { ContractBackend } from '@anybrowser/contract';
import { createEmulator } from '@anybrowser/emulator';
import type { ProviderName } from '../client-config.ts';
import { openTestPage } from './test-page.ts';

/** How the provider reaches the emulator: by calling it, or over real sockets. */
export type Mount = 'fetch' | 'http';

/** A fresh emulator as the backend of one contract test. */
export async function startEmulatorBackend(provider: ProviderName, mount: Mount): Promise<ContractBackend> {
	const page = await openTestPage();
	const emulator = createEmulator({ timing: { startup: 5, task: 20, longPoll: 1_000 } });
	const emulated = emulator[provider];
	const apiKey = 'contract-key';
	const server = mount === 'http' ? await emulator.listen() : undefined;
	const settings = server
		? { apiKey, baseUrl: provider === 'smooth' ? server.smoothUrl : server.skyvernUrl }
		: { apiKey, fetch: (request: Request) => emulated.fetch(request) };
	return {
		settings,
		pageUrl: page.url,
		expectedTitle: page.title,
		brokenUrl: page.brokenUrl,
		openSessionIds: () =>
			emulated
				.sessions()
				.filter(session => session.open)
				.map(session => session.id),
		requests: () => emulated.requests(),
		assertConforming: () => emulator.assertConforming(),
		async stop() {
			await emulator.close();
			await page.close();
		},
	};
}
