import { type BrowserSessionProvider, isFinalTaskStatus } from '@anybrowser/core';
import type { ContractBackend } from './contract-backend.ts';
import { eventually } from './eventually.ts';

/** Ends whatever is open at the backend, tasks with a browser of their own included. */
export async function endEverything(provider: BrowserSessionProvider, backend: ContractBackend): Promise<void> {
	const { capabilities } = provider;
	if (capabilities['sessions.close'] !== 'none') {
		for (const id of backend.openSessionIds()) await provider.close(id, { force: true });
	} else if (capabilities['tasks.cancel'] !== 'none') {
		for await (const task of provider.tasks.list()) {
			if (!isFinalTaskStatus(task.status)) await provider.tasks.cancel(task.id);
		}
	}
	await eventually(() => backend.openSessionIds().length === 0, 2_000);
}
