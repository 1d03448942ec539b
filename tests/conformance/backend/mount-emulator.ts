import type { Fetch } from '@anybrowser/core';
import type { Emulator } from '@anybrowser/emulator';
import type { ProviderName } from 'anybrowser';
import { mountWithMsw } from './msw-server.ts';

/** How the provider reaches the emulator: by calling it, through msw, or over real sockets. */
export type Mount = 'fetch' | 'msw' | 'http';

/** An emulator within reach. */
export interface MountedEmulator {
	readonly reach: Fetch;
	readonly baseUrl: string;
	unmount(): Promise<void>;
}

const platformFetch: Fetch = (request, init) => globalThis.fetch(request, init);

/** Puts an emulator where a provider finds it. */
export async function mountEmulator(
	emulator: Emulator,
	provider: ProviderName,
	mount: Mount,
): Promise<MountedEmulator> {
	if (mount === 'fetch') {
		const reach: Fetch = (request, init) => emulator[provider].fetch(request, init);
		return { reach, baseUrl: emulator[provider].baseUrl, unmount: async () => {} };
	}
	if (mount === 'msw') {
		const { host, unmount } = mountWithMsw(emulator);
		const { pathname } = new URL(emulator[provider].baseUrl);
		const baseUrl = `${host}/${provider}${pathname.replace(/\/$/, '')}`;
		return { reach: platformFetch, baseUrl, unmount: async () => unmount() };
	}
	const server = await emulator.listen();
	return { reach: platformFetch, baseUrl: server.urls[provider], unmount: async () => {} };
}
