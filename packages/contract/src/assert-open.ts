import assert from 'node:assert/strict';
import type { ContractFixture } from './contract-options.ts';
import { eventually } from './eventually.ts';

/** Holds that these sessions alone are open at the backend, as soon as it may be expected to tell. */
export async function assertOpen({ backend }: Pick<ContractFixture, 'backend'>, ids: readonly string[]): Promise<void> {
	const expected = JSON.stringify(ids.toSorted());
	await eventually(() => JSON.stringify(backend.openSessionIds().toSorted()) === expected, backend.closingMs ?? 0);
	assert.deepEqual(backend.openSessionIds().toSorted(), ids.toSorted(), 'open at the backend');
}

/** Holds that a session is told of as closed, as soon as it may be expected to be. */
export async function assertClosed(
	{ provider, backend }: Pick<ContractFixture, 'provider' | 'backend'>,
	id: string,
): Promise<void> {
	await eventually(async () => (await provider.get(id)).status === 'closed', backend.closingMs ?? 0);
	assert.equal((await provider.get(id)).status, 'closed');
}
