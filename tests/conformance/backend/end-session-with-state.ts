import type { BrowserSessionProvider } from '@anybrowser/core';
import { vi } from 'vitest';

/** Milliseconds in which a session's state is stored. */
const storedMs = 10_000;

/**
 * Opens a session that keeps its state, and ends it when it was up, so that there is a state to keep.
 *
 * @returns Its id. A profile made of it uses the state up, so the wait for it is on another session of the same age.
 */
export async function endSessionWithState(provider: BrowserSessionProvider, url: string): Promise<string> {
	const profile = await provider.profiles.create({ name: 'shop-login' });
	const open = async () => {
		const { id } = await provider.create({ url, profile: { id: profile.id, save: true } });
		await vi.waitUntil(async () => (await provider.get(id)).status === 'running', storedMs);
		return id;
	};
	const [id, probe] = [await open(), await open()];
	for (const each of [id, probe]) await provider.close(each);
	await vi.waitUntil(() => isStored(provider, probe), storedMs);
	return id;
}

function isStored(provider: BrowserSessionProvider, fromSessionId: string): Promise<boolean> {
	return provider.profiles.create({ fromSessionId }).then(
		() => true,
		() => false,
	);
}
