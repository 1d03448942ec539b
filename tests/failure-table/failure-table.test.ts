import { describe, expect, test } from 'vitest';
import { failures } from './failures.ts';
import { runFailure } from './run-failure.ts';

// `npm run test:failures -- <node> …` runs the same under other versions of Node.
describe.each(failures)('$phase: $name', failure => {
	test.each(['read', 'create'] as const)('%s', async kind => {
		const [end, attempts] = failure[kind];
		const met = await runFailure(failure, kind);
		expect(met).toMatchObject({ end, attempts });
		expect(met.creates).toBeLessThanOrEqual(1);
	});
});
