import assert from 'node:assert/strict';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';

/** After all others: what they left behind. */
export const conformanceCases: readonly Case<Stage>[] = [
	{
		name: 'both: every request of the SDKs and every answer keeps to the specification',
		async run({ emulator }) {
			assert.deepEqual(
				emulator.violations.map(each => each.message),
				[],
			);
		},
	},
	{
		name: 'both: nothing has left loopback',
		async run({ smooth, skyvern }) {
			assert.deepEqual([...smooth.outside, ...skyvern.outside], []);
		},
	},
];
