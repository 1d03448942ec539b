import assert from 'node:assert/strict';
import { isFinalSessionStatus, isFinalTaskStatus, type Warning } from '@anybrowser/core';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { startOnPage } from '../on-page.ts';

const novel = 'marker-of-tomorrow';

/** A status that the service adds tomorrow is `unknown`, is not final, and is reported once. */
export function novelStatusChecks(): ContractCheck[] {
	return [
		{
			name: 'novel status: a session in one is unknown, not ended, and it is reported once',
			needs: ['sessions.create', 'sessions.get', 'sessions.list', 'sessions.close'],
			async run({ create, backend }) {
				const heard: Warning[] = [];
				const provider = create({ onWarning: warning => heard.push(warning) });
				const { id } = await provider.create();
				backend.answerWithStatus(novel);
				for (let reads = 0; reads < 3; reads++) {
					const session = await provider.get(id);
					assert.equal(session.status, 'unknown');
					assert.ok(!isFinalSessionStatus(session.status));
					const warning = session.warnings.find(each => each.code === 'unknown_value');
					assert.ok(warning?.message.includes(novel), 'the result warns, and says which value it was');
				}
				const told = heard.filter(warning => warning.code === 'unknown_value');
				assert.equal(told.length, 1, 'the listener is told once');
				assert.ok(
					(await provider.list()).items.some(item => item.id === id),
					'it is still listed as open',
				);
				await provider.close(id, { force: true });
			},
		},
		{
			name: 'novel status: a task in one is unknown, and a wait for it goes on',
			needs: ['tasks.create', 'tasks.get'],
			async run({ create, backend }) {
				const heard: Warning[] = [];
				const provider = create({ onWarning: warning => heard.push(warning) });
				backend.answerWithStatus(novel);
				const task = await startOnPage({ provider, backend });
				const seen = await provider.tasks.get(task.id);
				assert.equal(seen.status, 'unknown');
				assert.ok(!isFinalTaskStatus(seen.status));
				assert.equal(seen.failure, null);
				assert.ok(seen.warnings.some(each => each.code === 'unknown_value'));
				await expectError('timeout', task.result({ deadline: 150 }));
				assert.equal(heard.filter(warning => warning.code === 'unknown_value').length, 1, 'the listener is told once');
			},
		},
	];
}
