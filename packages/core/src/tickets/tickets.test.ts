import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundStart, StartMark } from '../contract/ticket-operations.ts';
import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { fakeProvider, fakeTask } from './testing/fake-provider.ts';
import type { TaskTicket } from './ticket.ts';

const settleTime = 120;
const lost = () => new AmbiguousOutcomeError('lost', { provider: 'fake', operation: 'tasks.create' });

/** The client as it is, or with one of its modules replaced. */
async function clientOf(provider: ReturnType<typeof fakeProvider>['provider']) {
	const { createClient } = await import('../client/create-client.ts');
	return createClient({ provider });
}

beforeEach(() => {
	vi.resetModules();
});

/** Each is a promise of the protocol; it throws when the promise is broken. */
const scenarios = {
	async 'an answer that is lost is found by the same call, and nothing is started again'() {
		const fake = fakeProvider();
		fake.onStart = mark => {
			fake.made.push(fakeTask(mark.key));
			throw lost();
		};
		const task = await startOnce(fake);
		expect(fake.starts).toHaveLength(1);
		expect(task.id).toBe(fake.starts[0]?.key);
	},

	async 'what shows late is waited for'() {
		const fake = fakeProvider();
		fake.onStart = mark => {
			setTimeout(() => fake.made.push(fakeTask(mark.key)), settleTime / 2);
			throw lost();
		};
		await startOnce(fake);
		expect(fake.starts).toHaveLength(1);
	},

	async 'what never shows is started again, once lists have had their time'() {
		const fake = fakeProvider();
		fake.onStart = mark => {
			if (fake.starts.length === 1) throw lost();
			return fakeTask(mark.key);
		};
		const startedAt = performance.now();
		await startOnce(fake);
		expect(fake.starts).toHaveLength(2);
		expect(performance.now() - startedAt).toBeGreaterThanOrEqual(settleTime - 5);
	},

	async 'the ticket is stored before the start, with the session that was opened for it'() {
		const fake = fakeProvider({ ownSessions: true });
		const saved: TaskTicket[] = [];
		fake.onStart = mark => {
			expect(saved.at(-1)?.sent).toMatchObject({ sessionId: mark.sessionId });
			return fakeTask(mark.key);
		};
		await startOnce(fake, saved);
		expect(saved).toHaveLength(1);
	},

	async 'a ticket is good for one request alone'() {
		const fake = fakeProvider();
		const client = await clientOf(fake.provider);
		const ticket = await client.tasks.prepare('Look', { url: 'https://a.test/' });
		for (const [prompt, url] of [
			['Look twice', 'https://a.test/'],
			['Look', 'https://b.test/'],
		] as const) {
			await expect(client.tasks.startOnce(ticket, prompt, { url }, { save: () => {} })).rejects.toMatchObject({
				code: 'invalid_request',
				message: expect.stringContaining('another request'),
			});
		}
		expect(fake.starts).toEqual([]);
	},

	async 'what is only likely is told, and never started again'() {
		const fake = fakeProvider();
		const likely = fakeTask('maybe');
		fake.onStart = () => {
			throw lost();
		};
		fake.onFind = () => ({ proven: [], likely: [likely] });
		await expect(startOnce(fake)).rejects.toMatchObject({
			code: 'ambiguous_outcome',
			candidates: [likely],
			message: expect.stringContaining('maybe'),
		});
		expect(fake.starts).toHaveLength(1);
	},

	async 'a session that was opened for a start of which nothing came is ended'() {
		const fake = fakeProvider({ ownSessions: true });
		fake.onStart = () => {
			throw new AnyBrowserError('permission', 'not in the plan', { provider: 'fake' });
		};
		await expect(startOnce(fake)).rejects.toMatchObject({ code: 'permission' });
		expect(fake.released).toEqual(fake.opened);
		expect(fake.opened).toHaveLength(1);
	},
};

async function startOnce(fake: ReturnType<typeof fakeProvider>, saved: TaskTicket[] = []) {
	const client = await clientOf(fake.provider);
	const ticket = await client.tasks.prepare('Look');
	const save = (next: TaskTicket) => void saved.push(next);
	return client.tasks.startOnce(ticket, 'Look', {}, { save, settleTime });
}

describe('a ticket', () => {
	test.each(Object.entries(scenarios))('%s', (_, run) => run());

	test('two that bear the mark are told, and neither is taken', async () => {
		const fake = fakeProvider();
		fake.onStart = () => {
			throw lost();
		};
		fake.onFind = (): FoundStart<ReturnType<typeof fakeTask>> => ({
			proven: [fakeTask('one'), fakeTask('two')],
			likely: [],
		});
		await expect(startOnce(fake)).rejects.toMatchObject({ code: 'ambiguous_outcome', candidates: [{}, {}] });
	});

	test('a start that could not be sent in its time is not sent, and gets a new time', async () => {
		const fake = fakeProvider();
		const marks: StartMark[] = [];
		fake.onStart = mark => {
			marks.push(mark);
			if (marks.length === 1) throw new AnyBrowserError('timeout', 'its turn came too late', { provider: 'fake' });
			return fakeTask(mark.key);
		};
		const saved: TaskTicket[] = [];
		await startOnce(fake, saved);
		expect(saved).toHaveLength(2);
		expect(marks[1]?.sendUntil).toBeGreaterThan(0);
		// Its turn would come too late again.
		const windows = saved.map(({ sent }) => Date.parse(sent?.until ?? '') - Date.parse(sent?.at ?? ''));
		expect(windows).toEqual([settleTime, 2 * settleTime]);
	});

	test('a start that another process may still send is waited for as long as its ticket says', async () => {
		const fake = fakeProvider();
		const client = await clientOf(fake.provider);
		const ticket = await client.tasks.prepare('Look');
		const windowMs = 4 * settleTime;
		const [at = '', until = ''] = [0, windowMs].map(ms => new Date(Date.now() + ms).toISOString());
		const sent = { at, until, isVendorTime: false, sessionId: null, route: null };
		const startedAt = performance.now();
		await client.tasks.startOnce({ ...ticket, sent }, 'Look', {}, { save: () => {}, settleTime });
		expect(fake.starts).toHaveLength(1);
		expect(performance.now() - startedAt).toBeGreaterThanOrEqual(windowMs + settleTime - 5);
	});

	test("the deadline ends the wait for what became of a start, and says so; the caller's signal, too", async () => {
		const fake = fakeProvider();
		const client = await clientOf(fake.provider);
		fake.onStart = () => {
			throw lost();
		};
		const ticket = await client.tasks.prepare('Look');
		const slow = { save: () => {}, settleTime: 60_000 };
		await expect(client.tasks.startOnce(ticket, 'Look', {}, slow, { deadline: 80 })).rejects.toMatchObject({
			code: 'timeout',
			retryable: true,
			message: expect.stringContaining('The ticket stays as it is'),
		});
		const reason = new Error('left');
		const leaving = new AbortController();
		const work = client.tasks.startOnce(ticket, 'Look', {}, slow, { signal: leaving.signal });
		setTimeout(() => leaving.abort(reason), 30);
		await expect(work).rejects.toBe(reason);
	});

	test('secrets are no part of it: neither as they are nor in what is compared', async () => {
		const fake = fakeProvider();
		const client = await clientOf(fake.provider);
		const optionsWith = (password: string) => ({ proxy: { server: 'http://proxy.test:1', username: 'me', password } });
		const ticket = await client.tasks.prepare('Look', optionsWith('first-secret'));
		expect(JSON.stringify(ticket)).not.toContain('secret');
		const other = await client.tasks.prepare('Look', optionsWith('second-secret'));
		expect(other.fingerprint).toBe(ticket.fingerprint);
		fake.onStart = mark => fakeTask(mark.key);
		await client.tasks.startOnce(ticket, 'Look', optionsWith('rotated'), { save: () => {} });
	});

	test.each([
		['secrets', (value: string) => ({ secrets: { pin: { value } } })],
		// Four digits are soon guessed from what they are hashed to, whatever they are called.
		["a vendor's own variables", (value: string) => ({ providerOptions: { any: { variables: { pin: { value } } } } })],
	])('%s of a task are no part of it either', async (_, optionsWith) => {
		const client = await clientOf(fakeProvider().provider);
		const first = await client.tasks.prepare('Type %pin%', optionsWith('1234'));
		expect((await client.tasks.prepare('Type %pin%', optionsWith('5678'))).fingerprint).toBe(first.fingerprint);
		expect(JSON.stringify(first)).not.toContain('1234');
		expect((await client.tasks.prepare('Type %pin%')).fingerprint).not.toBe(first.fingerprint);
	});
});

/** What is wrong with the protocol, the module that it is wrong in, and who must notice. */
const mutants: readonly (readonly [string, string, () => object, keyof typeof scenarios])[] = [
	[
		'the fingerprint is ignored',
		'./fingerprint.ts',
		() => ({ fingerprint: async () => 'same' }),
		'a ticket is good for one request alone',
	],
	[
		'the settle time is ignored',
		'./find-start.ts',
		() => ({
			findStart: async (work: { proof: { find: (...args: unknown[]) => Promise<FoundStart<unknown>> } }) =>
				(await work.proof.find({}, {}, {})).proven[0],
		}),
		'what shows late is waited for',
	],
	[
		'what is likely is adopted',
		'./find-start.ts',
		() => ({
			findStart: async (work: { proof: { find: (...args: unknown[]) => Promise<FoundStart<unknown>> } }) => {
				const { proven, likely } = await work.proof.find({}, {}, {});
				return proven[0] ?? likely[0];
			},
		}),
		'what is only likely is told, and never started again',
	],
	[
		'its own session is left open',
		'./release-session.ts',
		() => ({ releaseSession: async () => {} }),
		'a session that was opened for a start of which nothing came is ended',
	],
];

test.each(mutants)('it is noticed when %s', async (_, module, mutation, scenario) => {
	vi.doMock(module, mutation);
	try {
		await expect(scenarios[scenario]()).rejects.toThrow();
	} finally {
		vi.doUnmock(module);
	}
});

test('it is noticed when the ticket is not stored', async () => {
	vi.doMock('./use-ticket.ts', async original => {
		const { useTicket } = await original<typeof import('./use-ticket.ts')>();
		return {
			useTicket: (call: Parameters<typeof useTicket>[0]) => useTicket({ ...call, once: { ...call.once, save() {} } }),
		};
	});
	try {
		await expect(
			scenarios['the ticket is stored before the start, with the session that was opened for it'](),
		).rejects.toThrow();
	} finally {
		vi.doUnmock('./use-ticket.ts');
	}
});
