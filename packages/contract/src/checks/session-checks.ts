import assert from 'node:assert/strict';
import { AmbiguousOutcomeError, type Fetch } from '@anybrowser/core';
import { assertOpen } from '../assert-open.ts';
import type { ContractBackend } from '../contract-backend.ts';
import type { ContractCheck } from '../contract-options.ts';
import { eventually } from '../eventually.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage } from '../on-page.ts';
import { withSlowClock } from '../slow-clock.ts';

/** Sessions open, are found, are listed and close, by the backend's own account. */
export function sessionChecks(): ContractCheck[] {
	return [
		...extensions,
		{
			name: 'sessions: create opens exactly one, and get finds it',
			needs: ['sessions.create', 'sessions.get', 'sessions.close'],
			async run({ provider, backend }) {
				const created = await openOnPage({ provider, backend });
				assert.deepEqual(backend.openSessionIds(), [created.id]);
				assert.equal(backend.countMade(), 1);
				assert.equal(created.provider, provider.name);
				assert.ok(['starting', 'running'].includes(created.status), created.status);
				const found = await provider.get(created.id);
				assert.equal(found.id, created.id);
				assert.ok(found.createdAt instanceof Date && Math.abs(Date.now() - found.createdAt.getTime()) < 60_000);
				await provider.close(created.id);
			},
		},
		{
			name: 'sessions: list shows the open ones, page by page and all at once',
			needs: ['sessions.create', 'sessions.list', 'sessions.close'],
			async run({ provider, backend }) {
				const ids = [];
				for (let count = 0; count < 3; count++) ids.push((await provider.create()).id);
				const listed = [];
				for await (const session of provider.list({ limit: 2 })) listed.push(session.id);
				assert.deepEqual(listed.toSorted(), ids.toSorted());
				const page = await provider.list();
				assert.equal(page.items.length, 3);
				const [gone, ...others] = ids;
				assert.ok(gone);
				await provider.close(gone);
				const isGone = async () => (await provider.list()).items.every(({ id }) => id !== gone);
				await eventually(isGone, backend.closingMs ?? 0);
				assert.deepEqual((await provider.list()).items.map(session => session.id).toSorted(), others.toSorted());
				for (const id of others) await provider.close(id);
				await assertOpen({ backend }, []);
			},
		},
		{
			name: 'sessions: ended ones are listed when asked for',
			needs: ['sessions.listEnded', 'sessions.create', 'sessions.close'],
			async run({ provider, backend }) {
				const session = await provider.create();
				await provider.close(session.id);
				await eventually(async () => (await provider.list()).items.length === 0, backend.closingMs ?? 0);
				const { items } = await provider.list({ state: 'all' });
				assert.equal(items.find(item => item.id === session.id)?.status, 'closed');
				assert.deepEqual((await provider.list()).items, []);
			},
		},
		{
			name: 'sessions: a create whose answer is lost is not repeated, and reconcile finds what it made',
			needs: ['sessions.create', 'sessions.list', 'sessions.close'],
			async run({ provider, create, backend }) {
				const known = await provider.create();
				const unlucky = create({ fetch: losingAnswers(reach(backend)) });
				const error = await expectError('ambiguous_outcome', unlucky.create());
				assert.equal(error.attempts.length, 1);
				assert.equal(backend.openSessionIds().length, 2);
				assert.ok(error instanceof AmbiguousOutcomeError);
				const found = await error.reconcile();
				const lost = backend.openSessionIds().filter(id => id !== known.id);
				assert.ok(found.some(session => session.id === lost[0]));
				for (const id of backend.openSessionIds()) await provider.close(id, { force: true });
			},
		},
		{
			name: 'sessions: reconcile goes by the clock of the server, though it is far behind',
			needs: ['sessions.create', 'sessions.list', 'sessions.close'],
			async run({ provider, create, backend }) {
				const slow = withSlowClock(reach(backend), 10_000);
				const unlucky = create({ fetch: losingAnswers(slow) });
				const error = await expectError('ambiguous_outcome', unlucky.create());
				assert.ok(error instanceof AmbiguousOutcomeError);
				const ids = (await error.reconcile()).map(({ id }) => id);
				assert.deepEqual(ids, backend.openSessionIds());
				for (const id of ids) await provider.close(id, { force: true });
			},
		},
		{
			name: 'sessions: reconcile finds what was lost, on however many pages it is',
			needs: ['sessions.create', 'sessions.list', 'sessions.close'],
			async run({ provider, create, backend }) {
				const unlucky = create({ fetch: losingAnswers(reach(backend)) });
				const lose = async () => {
					const error = await expectError('ambiguous_outcome', unlucky.create());
					assert.ok(error instanceof AmbiguousOutcomeError);
					return error;
				};
				const first = await lose();
				// More than services put on a page, and over more than a second: some go on from the second of the last one.
				const others = await Promise.all(Array.from({ length: 64 }, lose));
				await new Promise(resolve => setTimeout(resolve, 1_100));
				others.push(...(await Promise.all(Array.from({ length: 65 }, lose))));
				const ids = await found(first);
				// Where each create has a proof of its own, each finds what it has made, and no more.
				if (ids.length === 1) for (const other of others) ids.push(...(await found(other)));
				assert.deepEqual(ids.toSorted(), [...backend.openSessionIds()].toSorted());
				assert.equal(ids.length, 130);
				await Promise.all(ids.map(id => provider.close(id, { force: true })));
			},
		},
		{
			name: 'sessions: an action in a closed session is a typed error',
			needs: ['sessions.create', 'sessions.close', 'actions.extract'],
			async run({ provider, backend }) {
				const session = await openOnPage({ provider, backend });
				await provider.close(session.id);
				const schema = { type: 'object', properties: { title: { type: 'string' } } };
				await expectError(
					['session_closed', 'action_failed', 'not_found'],
					provider.actions.extract(session.id, { schema }),
				);
			},
		},
	];
}

async function found(error: AmbiguousOutcomeError): Promise<string[]> {
	return (await error.reconcile()).map(({ id }) => id);
}

function reach(backend: ContractBackend): Fetch {
	return backend.settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
}

/** The server does its work, and the answer to a create never arrives. */
function losingAnswers(send: Fetch): Fetch {
	return async (request, init) => {
		const response = await send(request, init);
		if (request.method !== 'POST') return response;
		await response.arrayBuffer();
		throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
	};
}

const extensions: readonly ContractCheck[] = [
	{
		name: 'sessions: extend adds minutes, each time anew, and get tells the same',
		needs: ['sessions.create', 'session.timeoutMinutes', 'sessions.get', 'sessions.close', 'sessions.extend'],
		async run({ provider }) {
			const { id, timeoutMinutes } = await provider.create({ timeoutMinutes: 20 });
			assert.equal(timeoutMinutes, 20);
			assert.equal((await provider.extend(id, 15)).timeoutMinutes, 35);
			const session = await provider.extend(id, 7);
			assert.deepEqual([session.id, session.timeoutMinutes], [id, 42]);
			assert.equal((await provider.get(id)).timeoutMinutes, 42);
			await provider.close(id);
			await expectError('session_closed', provider.extend(id, 5));
		},
	},
	{
		name: 'sessions: extend refuses what is no number of minutes, and nothing is sent',
		needs: ['sessions.extend'],
		async run({ provider, backend }) {
			for (const minutes of [0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
				const error = await expectError('invalid_request', provider.extend('some-id', minutes));
				assert.match(error.message, /minutes/);
			}
			assert.deepEqual(backend.requests(), []);
		},
	},
	{
		name: 'sessions: an extension whose answer is lost is not repeated',
		needs: ['sessions.create', 'session.timeoutMinutes', 'sessions.get', 'sessions.close', 'sessions.extend'],
		async run({ provider, backend }) {
			const { id } = await provider.create({ timeoutMinutes: 20 });
			backend.injectFault({ drop: 'after' });
			await expectError('ambiguous_outcome', provider.extend(id, 15));
			assert.equal((await provider.get(id)).timeoutMinutes, 35);
			await provider.close(id);
		},
	},
];
