import assert from 'node:assert/strict';
import { createClient, type HandOver, type HandOverOptions, type SessionHandle } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError, expectReason, outcomeOf } from '../expect-error.ts';
import { openOnPage } from '../on-page.ts';

const needs = ['sessions.handOver', 'sessions.create', 'sessions.get', 'sessions.close'] as const;
const deadline = 10_000;

/** A session is handed over to a person, and taken back when that person is done. */
export function handOverChecks(): ContractCheck[] {
	return [
		{
			name: 'hand over: the live address reaches the person, who says when it is done',
			needs,
			run: onPage(async session => {
				const told: HandOver[] = [];
				const outcome = await outcomeOf(
					session.handOver({
						message: 'Log in',
						deadline: 3_000,
						onReady(handOver) {
							told.push(handOver);
							handOver.done();
						},
					}),
				);
				assert.ok('value' in outcome, 'it ends when the person is done');
				assert.equal(told.length, 1, 'once');
				assert.match(told[0]?.url ?? '', /^https?:/, 'there is an address to steer by');
				assert.equal(told[0]?.message, 'Log in');
			}),
		},
		{
			name: 'hand over: ends when the page shows what is waited for, and not before',
			needs: [...needs, 'actions.goto', 'actions.evaluate'],
			run: onPage(async (session, { backend }) => {
				const seen: string[] = [];
				const until: HandOverOptions['until'] = page => {
					seen.push(page.title());
					return page.url().includes('handed=yes');
				};
				const onReady = () => session.goto(`${backend.pageUrl}?handed=yes`);
				await session.handOver({ until, onReady, deadline });
				assert.ok(seen.includes(backend.expectedTitle), 'the page is as it is');
				await expectError('timeout', session.handOver({ until: () => false, deadline: 900 }));
			}),
		},
		{
			name: "hand over: ends by its deadline, with the caller's reason, and with what could not be told",
			needs,
			run: onPage(async session => {
				const error = await expectError('timeout', session.handOver({ onReady: () => {}, deadline: 700 }));
				assert.equal(error.operation, 'sessions.handOver');
				const caller = new AbortController();
				const reason = new Error('nobody is there');
				const left = session.handOver({ onReady: () => caller.abort(reason), signal: caller.signal, deadline });
				await expectReason(reason, left, 3_000);
				const untold = new Error('no mail server');
				await expectReason(untold, session.handOver({ onReady: () => Promise.reject(untold), deadline }), 3_000);
			}),
		},
		{
			name: 'hand over: of a session that ends meanwhile is session_closed',
			needs,
			run: onPage(async (session, { provider }) => {
				const onReady = () => provider.close(session.id, { force: true });
				await expectError('session_closed', session.handOver({ onReady, deadline }));
			}),
		},
		{
			name: 'hand over: what nobody could end is refused, and so is a misspelt option, before anything is sent',
			needs,
			run: onPage(async (session, { backend }) => {
				const before = backend.requests().length;
				// What only JavaScript can pass: the types refuse it.
				for (const options of [
					{},
					undefined,
					{ onReadi: () => {} },
					{ until: 'done' },
				] as unknown[] as HandOverOptions[]) {
					await expectError('invalid_request', session.handOver(options));
				}
				assert.equal(backend.requests().length, before);
			}),
		},
	];
}

/** Runs a check with a handle of a session on the backend's page, and closes it. */
function onPage(work: (session: SessionHandle, fixture: ContractFixture) => Promise<unknown>): ContractCheck['run'] {
	return async fixture => {
		const { id } = await openOnPage(fixture);
		const client = createClient({ provider: fixture.provider });
		await using session = await client.sessions.get(id);
		await work(session, fixture);
	};
}
