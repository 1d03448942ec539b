import { contractTests } from '@anybrowser/contract';
import { describe, test, vi } from 'vitest';
import { vendors } from './vendor.ts';

// They wait more than they work, so more than vitest's 5 may run at once.
vi.setConfig({ maxConcurrency: 10 });

describe.each(Object.entries(vendors))('%s passes the suite', (_name, vendor) => {
	contractTests({ ...vendor, test: (title, run) => test.concurrent(title, run) });
});
