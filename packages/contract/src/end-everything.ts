import type { BrowserSessionProvider } from '@anybrowser/core';
import type { ContractBackend } from './contract-backend.ts';
import { eventually } from './eventually.ts';

/** Closes whatever is open at the backend, tasks with a browser of their own included. */
export async function endEverything(provider: BrowserSessionProvider, backend: ContractBackend): Promise<void> {
	for (const id of backend.openSessionIds()) await provider.close(id, { force: true });
	await eventually(() => backend.openSessionIds().length === 0, 2_000);
}
