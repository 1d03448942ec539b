import { AmbiguousOutcomeError, createClient, type SessionTicket, type TaskTicket } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { type Answer, answering, rawRun, rawSession, type Sent } from '../testing/answering.ts';

const schema = { type: 'object', properties: { title: { type: 'string' } } };
const createdAt = () => new Date().toISOString();

/** Runs as Browserbase keeps them, whose first start's answer is lost. */
function forgetful() {
	const runs: Record<string, unknown>[] = [];
	let starts = 0;
	const service = answering(({ method, path, body }: Sent): Answer => {
		if (method === 'GET' && path === '/v1/agents/runs') return [200, { data: runs, limit: 1_000, nextCursor: null }];
		if (method !== 'POST' || path !== '/v1/agents/runs') return [404];
		starts++;
		const { task, resultSchema } = body as { readonly task: string; readonly resultSchema?: unknown };
		const at = createdAt();
		const run = { runId: `run-${starts}`, task, status: 'RUNNING', createdAt: at, updatedAt: at, resultSchema };
		runs.unshift(run);
		return starts === 1 ? [500, { statusCode: 500, error: 'Error', message: 'lost' }] : [201, run];
	});
	return { ...service, runs, startsSent: () => starts };
}

test('a run with a schema is adopted by the comment that comes back, and others of the same words are not', async () => {
	const { provider, runs, startsSent } = forgetful();
	const client = createClient({ provider });
	const ticket = await client.tasks.prepare('Read the title', { schema });
	const at = createdAt();
	const decoy = { task: 'Read the title', status: 'RUNNING', createdAt: at, updatedAt: at };
	runs.push({ ...decoy, runId: 'decoy-1' }, { ...decoy, runId: 'decoy-2', resultSchema: schema });
	const once = { save: () => {}, settleTime: 100 };
	const task = await client.tasks.startOnce(ticket, 'Read the title', { schema }, once);
	expect(task.id).toBe('run-1');
	expect(startsSent()).toBe(1);
});

test('a run without a schema is named among the candidates, at every look, and never started again', async () => {
	const { provider, startsSent } = forgetful();
	const client = createClient({ provider });
	let stored: TaskTicket = await client.tasks.prepare('Read the title');
	const save = (ticket: TaskTicket) => {
		stored = ticket;
	};
	for (let count = 0; count < 2; count++) {
		const work = client.tasks.startOnce(stored, 'Read the title', {}, { save, settleTime: 100 });
		const error = await work.catch((thrown: unknown) => thrown);
		if (!(error instanceof AmbiguousOutcomeError)) throw error;
		expect(error.candidates.map(({ id }) => id)).toEqual(['run-1']);
		expect(error.message).toContain('run-1');
		expect(await error.reconcile()).toMatchObject([{ id: 'run-1' }]);
	}
	expect(startsSent()).toBe(1);
	expect(stored.sent).not.toBeNull();
});

test.each([
	["this machine's", false, 10 * 60_000],
	["Browserbase's", true, 5_000],
])('only the time in which a run may have been made is looked through: by %s clock', async (_, isTold, errorMs) => {
	let starts = 0;
	const { provider, sent } = answering(({ method }: Sent): Answer => {
		const headers = isTold ? { date: new Date().toUTCString() } : {};
		if (method === 'GET') return [200, { data: [], limit: 1_000, nextCursor: null }, headers];
		return ++starts === 1 ? [500, { statusCode: 500, error: 'Error', message: 'lost' }] : [201, rawRun, headers];
	});
	await provider.tasks.list();
	const client = createClient({ provider });
	const saved: TaskTicket[] = [];
	const save = (ticket: TaskTicket) => void saved.push(ticket);
	const ticket = await client.tasks.prepare('Read the title');
	await client.tasks.startOnce(ticket, 'Read the title', {}, { save, settleTime: 50 });
	const [lost] = saved.map(each => each.sent);
	const looks = sent.slice(1).filter(({ method }) => method === 'GET');
	expect(looks.length).toBeGreaterThan(0);
	for (const { query } of looks) {
		expect(Date.parse(query['startAt'] ?? '')).toBe(Date.parse(lost?.at ?? '') - errorMs);
		expect(Date.parse(query['endAt'] ?? '')).toBe(Date.parse(lost?.until ?? '') + 2 * 60_000 + errorMs);
	}
});

test('a session is adopted by its label', async () => {
	const labels: string[] = [];
	const { provider, sent } = answering(({ method, query, body }: Sent): Answer => {
		if (method === 'GET') return [200, labels.some(label => query['q']?.includes(label)) ? [rawSession] : []];
		const { userMetadata } = body as { readonly userMetadata: Readonly<Record<string, string>> };
		labels.push(...Object.values(userMetadata));
		return [500, { statusCode: 500, error: 'Error', message: 'lost' }];
	});
	const client = createClient({ provider });
	let stored: SessionTicket = await client.sessions.prepare();
	const save = (ticket: SessionTicket) => {
		stored = ticket;
	};
	const session = await client.sessions.openOnce(stored, {}, { save, settleTime: 100 });
	expect(session.id).toBe(rawSession.id);
	const again = await client.sessions.openOnce(JSON.parse(JSON.stringify(stored)), {}, { save, settleTime: 100 });
	expect(again.id).toBe(session.id);
	expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
	expect(labels).toContain(stored.key);
});
