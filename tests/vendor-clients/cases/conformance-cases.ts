import assert from 'node:assert/strict';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';

/** After all others: what they left behind. */
export const conformanceCases: readonly Case<Stage>[] = [
	{
		name: 'all: every request of the SDKs and every answer keeps to the specification',
		async run({ emulator }) {
			assert.deepEqual(
				emulator.violations.map(each => each.message),
				[],
			);
		},
	},
	{
		name: 'all: nothing has left loopback',
		async run({ smooth, skyvern, browserbasePython, browserbaseNode }) {
			const clients = [smooth, skyvern, browserbasePython, browserbaseNode];
			assert.deepEqual(
				clients.flatMap(client => client.outside),
				[],
			);
		},
	},
];
