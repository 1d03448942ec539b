import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../conformance/load-all.ts';
import { providerNames, underTest } from '../conformance/under-test.ts';
import { providerOperations } from './provider-operation.ts';
import { type CellLimits, runCell } from './run-cell.ts';
import { timeFaults, withMovableClocks } from './time-fault.ts';
import type { WireFault } from './wire-fault.ts';

const noFault: WireFault = { name: 'nothing', answer: send => send() };

/** Nothing waits for these: they leave a busy machine its time, and the emulator that to start what scripts run in. */
const longLimits: CellLimits = { timeout: 12_000, deadline: 12_000 };

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
			const undisturbed = await runCell({ ...cell, fault: noFault, limits: longLimits }, page);
			for (const fault of timeFaults) {
				const limits = fault.takesTime ? {} : { limits: longLimits };
				const { outcome, faults } = await withMovableClocks(() => runCell({ ...cell, fault, ...limits }, page));
				// In an hour a session's lifetime may be over, too.
				const allowed = [undisturbed.outcome, ...(fault.takesTime ? ['timeout', 'session_closed'] : [])];
				expect(allowed, fault.name).toContain(outcome);
				expect(faults, fault.name).toEqual([]);
			}
		},
	);
});
