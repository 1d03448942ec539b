import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../conformance/load-all.ts';
import { providerNames, underTest } from '../conformance/under-test.ts';
import { providerOperations } from './provider-operation.ts';
import { runCell } from './run-cell.ts';
import { timeFaults, withMovableClocks } from './time-fault.ts';
import type { WireFault } from './wire-fault.ts';

const noFault: WireFault = { name: 'nothing', answer: send => send() };

let page: TestPage;

beforeAll(async () => {
	page = await openTestPage();
});

afterAll(() => page.close());

describe.each(providerNames)('%s', name => {
	const { capabilities } = underTest[name].provider({ apiKey: 'manifest-only' });
	beforeAll(() => loadAll(underTest[name].provider));
	const operations = providerOperations.filter(({ capability }) => capabilities[capability] !== 'none');

	test.each(operations)(
		'$name: time that goes wrong changes nothing but what a deadline allows',
		{
			timeout: 30_000,
		},
		async operation => {
			const cell = { provider: name, operation, howOften: 'once' } as const;
			const calm = () => runCell({ ...cell, fault: noFault }, page);
			let undisturbed = await calm();
			// The emulator starts what scripts run in with the first of them, which may take longer than a cell lasts.
			if (undisturbed.outcome === 'timeout') undisturbed = await calm();
			for (const fault of timeFaults) {
				const { outcome, faults } = await withMovableClocks(() => runCell({ ...cell, fault }, page));
				// In an hour a session's lifetime may be over, too.
				const allowed = [undisturbed.outcome, ...(fault.takesTime ? ['timeout', 'session_closed'] : [])];
				expect(allowed, fault.name).toContain(outcome);
				expect(faults, fault.name).toEqual([]);
			}
		},
	);
});
