import assert from 'node:assert/strict';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage, startOnPage } from '../on-page.ts';

/** A deadline bounds everything: answers that don't come, attempts, and waits. */
export function deadlineChecks(operations: readonly ContractOperation[]): ContractCheck[] {
	return [...operations.map(checkOf), ...waits];
}

function checkOf({ name, kind, call }: ContractOperation): ContractCheck {
	return {
		name: `deadline: ${name} ends by it`,
		async run({ provider, backend }) {
			backend.injectFault({ times: 5, stall: 'head' });
			const startedAt = Date.now();
			const code = kind === 'write' ? 'ambiguous_outcome' : 'timeout';
			await expectError(code, call(provider, { deadline: 120, timeout: 5_000, maxRetries: 5 }), 2_000);
			const tookMs = Date.now() - startedAt;
			assert.ok(tookMs >= 100, `it gave up after ${tookMs} ms already`);
		},
	};
}

const waits: readonly ContractCheck[] = [
	{
		name: 'deadline: waiting for a task ends by it with the last state, and can be taken up again',
		needs: ['tasks.create', 'tasks.get'],
		async run({ provider, backend }) {
			backend.answerWithStatus('marker-of-tomorrow');
			const task = await startOnPage({ provider, backend });
			for (const deadline of [100, 150]) {
				const error = await expectError('timeout', task.result({ deadline }), 3_000);
				assert.ok(error.message.includes(task.id), 'it says which task');
				assert.equal(error.retryable, true);
			}
		},
	},
	{
		name: 'deadline: an action in a session ends by it, and the session can still be closed',
		needs: ['sessions.create', 'sessions.close', 'actions.extract'],
		async run({ provider, backend }) {
			const session = await openOnPage({ provider, backend });
			backend.injectFault({ times: 20, stall: 'head' });
			const schema = { type: 'object', properties: { title: { type: 'string' } } };
			await expectError(
				['timeout', 'ambiguous_outcome'],
				provider.actions.extract(session.id, { schema }, { deadline: 150 }),
				3_000,
			);
			backend.injectFault({ times: 0 });
			await provider.close(session.id, { force: true });
		},
	},
];
