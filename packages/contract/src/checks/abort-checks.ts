import assert from 'node:assert/strict';
import { assertOpen } from '../assert-open.ts';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { eventually } from '../eventually.ts';
import { expectError, expectReason } from '../expect-error.ts';
import { startOnPage } from '../on-page.ts';

/** Milliseconds within which an abort must be heard. */
const soonMs = 1_000;

/** The caller's abort works wherever a call is, gives the caller's reason back, and leaves nothing open. */
export function abortChecks(operations: readonly ContractOperation[]): ContractCheck[] {
	return [...operations.flatMap(checksOf), ...sharedChecks];
}

function checksOf({ name, call }: ContractOperation): ContractCheck[] {
	return [
		{
			name: `abort: ${name} sends nothing once its signal has fired`,
			async run({ provider, backend }) {
				const reason = { name: 'a reason of the caller' };
				await expectReason(reason, call(provider, { signal: AbortSignal.abort(reason) }), soonMs);
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: `abort: ${name} rejects with the caller's reason while it waits for an answer, and between attempts`,
			async run({ provider, backend }) {
				// Whose 503 lets a create be sent again, only some services say; of a 429 it is always so.
				const later = { status: 429, headers: { 'retry-after': '30' }, body: backend.errorBody(429, 'later') };
				for (const fault of [{ stall: 'head' as const }, later]) {
					backend.injectFault(fault);
					const { signal, abort, reason } = abortable();
					const before = backend.requests().length;
					const work = Promise.resolve(call(provider, { signal, timeout: 2_000 }));
					work.catch(() => {});
					await eventually(() => backend.requests().length > before, 1_000);
					// Time for the answer to arrive, and for the wait to begin.
					await new Promise(resolve => setTimeout(resolve, 30));
					abort();
					await expectReason(reason, work, soonMs);
					const sent = backend.requests().length;
					await new Promise(resolve => setTimeout(resolve, 30));
					assert.equal(backend.requests().length, sent, 'nothing more is sent');
				}
				assert.equal(backend.countMade(), 0);
			},
		},
	];
}

const sharedChecks: readonly ContractCheck[] = [
	{
		name: 'abort: a session that opens after its caller has left is closed',
		needs: ['sessions.create', 'sessions.close'],
		async run({ provider, backend }) {
			backend.injectFault({ delayMs: 80 });
			const { signal, abort, reason } = abortable();
			const work = provider.create({}, { signal });
			work.catch(() => {});
			await eventually(() => backend.requests().length > 0, 1_000);
			abort();
			await expectReason(reason, work, soonMs);
			// Torn off in flight it may never be made; else it must not stay.
			await eventually(() => backend.countMade() > 0, 500);
			assert.ok(await eventually(() => backend.openSessionIds().length === 0, 3_000), 'the session stays open');
		},
	},
	{
		name: 'abort: a session whose answer comes after its time is closed when it comes',
		needs: ['sessions.create', 'sessions.close'],
		async run({ create, backend }) {
			// Enough for a busy machine to send it in time, and to hear of it after that.
			const provider = create({ lateAnswerTimeout: 4_000 });
			for (const [made, bound] of [{ timeout: 150 }, { deadline: 150 }].entries()) {
				backend.injectFault({ delayMs: 1_000 });
				await expectError(['ambiguous_outcome', 'timeout'], provider.create({}, bound));
				assert.ok(await eventually(() => backend.countMade() > made, 3_000), 'it is made');
				assert.ok(await eventually(() => backend.openSessionIds().length === 0, 3_000), 'the session stays open');
			}
		},
	},
	{
		name: 'abort: a session is closed when its caller leaves while the start page loads',
		needs: ['session.url', 'sessions.close'],
		async run({ provider, backend }) {
			const { signal, abort, reason } = abortable();
			const work = provider.create({ url: backend.pageUrl }, { signal });
			work.catch(() => {});
			await eventually(() => backend.countMade() > 0, 1_000);
			abort();
			const outcome = await work.then(
				session => session,
				(error: unknown) => error,
			);
			// Where the service itself opens the page, the session may have been there in time.
			if (outcome !== reason) for (const id of backend.openSessionIds()) await provider.close(id);
			assert.ok(await eventually(() => backend.openSessionIds().length === 0, 3_000), 'the session stays open');
		},
	},
	{
		name: 'abort: waiting for a task ends with the reason; the task goes on, or is canceled if told so',
		needs: ['tasks.create', 'tasks.get', 'tasks.cancel'],
		async run({ provider, backend }) {
			backend.answerWithStatus('marker-of-tomorrow');
			for (const onAbort of ['detach', 'cancel'] as const) {
				const task = await startOnPage({ provider, backend });
				const { signal, abort, reason } = abortable();
				const work = task.result({ signal, onAbort, deadline: 10_000 });
				work.catch(() => {});
				await new Promise(resolve => setTimeout(resolve, 50));
				const before = backend.requests().length;
				abort();
				await expectReason(reason, work, soonMs);
				const writes = backend
					.requests()
					.slice(before)
					.filter(request => request.method !== 'GET').length;
				assert.equal(writes > 0, onAbort === 'cancel', `${onAbort}: requests that change something: ${writes}`);
			}
		},
	},
	{
		name: 'abort: a list can be left in the middle',
		needs: ['sessions.create', 'sessions.list', 'sessions.close'],
		async run({ provider, backend }) {
			const ids = [(await provider.create()).id, (await provider.create()).id];
			const { signal, abort, reason } = abortable();
			const pages = provider.list({ limit: 1 }, { signal }).pages();
			await pages.next();
			abort();
			const next = pages.next();
			const rest = await next.then(
				({ done }) => done,
				(error: unknown) => error,
			);
			assert.ok(rest === true || rest === reason, 'either it was the last page, or the reason comes back');
			for (const id of ids) await provider.close(id, { force: true });
			await assertOpen({ backend }, []);
		},
	},
];

function abortable() {
	const controller = new AbortController();
	const reason = new Error('the caller left');
	return { signal: controller.signal, reason, abort: () => controller.abort(reason) };
}
