import assert from 'node:assert/strict';
import { AnyBrowserError } from '@anybrowser/core';
import { assertOpen } from './assert-open.ts';
import type { ContractCheck, ContractFixture, ContractOptions } from './contract-options.ts';
import { createTraffic } from './traffic.ts';

/** Runs one check against a backend of its own, and looks at what it leaves behind. */
export async function runCheck(check: ContractCheck, options: ContractOptions): Promise<void> {
	const backend = await options.backend();
	const traffic = createTraffic();
	const reach = backend.settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
	// Shorter than what may be left behind for, and longer than any delay of the checks.
	const settings = { lateAnswerTimeout: 800, ...backend.settings, fetch: traffic.watch(reach) };
	const create: ContractFixture['create'] = own => {
		const { fetch, ...rest } = own;
		return options.provider({ ...settings, ...rest, ...(fetch && { fetch: traffic.watch(fetch) }) });
	};
	try {
		await traffic.run(() => check.run({ provider: create({}), backend, create }));
		await traffic.assertQuiet();
		assert.doesNotThrow(() => backend.assertConforming(), 'something that was sent broke the specification');
		await assertOpen({ backend }, []);
	} catch (error) {
		if (!AnyBrowserError.is(error)) throw error;
		// What should have worked did not: that is a finding, and not an accident of the suite's.
		assert.fail(`a call that had to succeed failed with ${error.code}: ${error.message}`);
	} finally {
		await backend.stop();
	}
}
