import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits up to ten seconds. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
	for (let tries = 0; tries < 50; tries++) {
		if (await isSo()) return;
		await sleep(200);
	}
	assert.fail('it did not happen within ten seconds');
}
