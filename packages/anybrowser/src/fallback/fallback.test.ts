import { AmbiguousOutcomeError, AnyBrowserError, createClient, type Warning } from '@anybrowser/core';
import { createEmulator, type Fault } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fallback } from './fallback.ts';
import type { FallbackOptions } from './fallback-options.ts';

const one = createEmulator;
let emulators: { smooth: ReturnType<typeof one>; skyvern: ReturnType<typeof one> };
let page: TestPage;

beforeEach(async () => {
	emulators = { smooth: one(), skyvern: one() };
	page = await openTestPage();
});
afterEach(async () => {
	await Promise.all([emulators.smooth.close(), emulators.skyvern.close(), page.close()]);
});

function members() {
	return [
		smooth({ apiKey: 'smooth-key', fetch: request => emulators.smooth.smooth.fetch(request) }),
		skyvern({ apiKey: 'skyvern-key', fetch: request => emulators.skyvern.skyvern.fetch(request) }),
	] as const;
}

function both(options?: FallbackOptions) {
	return fallback(members(), options);
}

const made = () => ({
	smooth: emulators.smooth.smooth.sessions().length,
	skyvern: emulators.skyvern.skyvern.sessions().length,
});
const createAtSmooth = () => emulators.smooth.smooth.requests().filter(({ method }) => method === 'POST');

async function rejection(work: PromiseLike<unknown>): Promise<AnyBrowserError> {
	return Promise.resolve(work).then(
		() => expect.unreachable('it succeeded'),
		error => error,
	);
}

test('the first provider is asked, and its ids say so', async () => {
	const session = await both().create();
	expect(session.id).toMatch(/^smooth:./);
	expect(session.provider).toBe('smooth');
	expect(session.warnings).toEqual([]);
	expect(Object.keys(session)).not.toContain('raw');
	expect(session.raw).toBeTypeOf('object');
	expect(made()).toEqual({ smooth: 1, skyvern: 0 });
});

const surelyNotMade: readonly (readonly [string, Fault, string])[] = [
	['too many at once', { status: 429, body: { detail: 'Too many concurrent tasks' } }, 'rate_limited'],
	['no credits', { status: 429, body: { detail: 'Insufficient credits' } }, 'insufficient_credits'],
	['not in the plan', { status: 403, body: { detail: 'Premium feature' } }, 'permission'],
	[
		'a server that turns it away',
		{ status: 503, headers: { 'retry-after': '30' }, body: { detail: 'Busy' } },
		'provider',
	],
	['a refused connection', { drop: 'before', dropCode: 'ECONNREFUSED' }, 'connection'],
];
test.each(surelyNotMade)('%s: the next one is asked, and a warning says why', async (_, fault, code) => {
	const heard: Warning[] = [];
	emulators.smooth.faults.add(fault);
	const session = await both({ onWarning: warning => heard.push(warning) }).create({ timeoutMinutes: undefined });
	expect(session.id).toMatch(/^skyvern:pbs_/);
	expect(made()).toEqual({ smooth: 0, skyvern: 1 });
	expect(session.warnings).toMatchObject([{ code: 'fallback', provider: 'fallback' }]);
	expect(session.warnings[0]?.message).toContain(`smooth could not (${code}), so skyvern was asked`);
	expect(heard).toEqual(session.warnings);
	// Asking the next one is quicker than asking the same one again.
	expect(createAtSmooth().length).toBeLessThanOrEqual(1);
});

const notGoneOnFrom: readonly (readonly [string, Fault, string])[] = [
	['an answer that got lost', { drop: 'after' }, 'ambiguous_outcome'],
	['a 500', { status: 500, body: 'oops' }, 'ambiguous_outcome'],
	['a bare 503', { status: 503, body: 'oops' }, 'ambiguous_outcome'],
	['a refused key', { status: 401, body: { detail: 'Invalid API key' } }, 'authentication'],
	['a refused input', { status: 422, body: { detail: 'bad' } }, 'invalid_request'],
];
test.each(notGoneOnFrom)('%s is not gone on from', async (_, fault, code) => {
	emulators.smooth.faults.add(fault);
	const error = await rejection(both().create());
	expect(error.code).toBe(code);
	expect(error.provider).toBe('smooth');
	expect(emulators.skyvern.skyvern.requests()).toEqual([]);
});

test('reconcile finds what an ambiguous create made, under the ids that lead there', async () => {
	emulators.smooth.faults.add({ drop: 'after' });
	const whole = both();
	const error = await rejection(whole.create());
	expect(error).toBeInstanceOf(AmbiguousOutcomeError);
	const found = error instanceof AmbiguousOutcomeError ? await error.reconcile() : [];
	expect(found.map(({ id }) => id)).toEqual([`smooth:${emulators.smooth.smooth.sessions()[0]?.id}`]);
	await whole.close(found[0]?.id ?? '', { force: true });
	expect(emulators.smooth.smooth.sessions()[0]?.open).toBe(false);
});

test('a later step of a create that worked is not gone on from', async () => {
	// Smooth opens the page with an event of its own, after the session is there.
	emulators.smooth.faults.add({
		skip: 1,
		status: 429,
		times: 9,
		body: { detail: 'Too many' },
		headers: { 'retry-after-ms': '1' },
	});
	await rejection(both().create({ url: page.url }));
	expect(made()).toEqual({ smooth: 1, skyvern: 0 });
});

test('who asked for a pause is asked last until it is over', async () => {
	emulators.smooth.faults.add({ status: 429, body: { detail: 'Too many' }, headers: { 'retry-after': '60' } });
	const whole = both();
	await whole.create();
	const startedAt = Date.now();
	const second = await whole.create();
	expect(second.id).toMatch(/^skyvern:/);
	expect(second.warnings).toEqual([]);
	expect(createAtSmooth()).toHaveLength(1);
	expect(Date.now() - startedAt).toBeLessThan(5_000);
});

test('when none can, the error tells of each, and what may pass', async () => {
	emulators.smooth.faults.add({ status: 403, body: { detail: 'Premium feature' } });
	emulators.skyvern.faults.add({
		status: 429,
		times: 9,
		headers: { 'retry-after': '5' },
		body: { detail: 'Too many' },
	});
	const error = await rejection(both().create({}, { deadline: 1_000 }));
	expect(error).toMatchObject({ code: 'rate_limited', provider: 'fallback', retryable: true, retryAfterMs: 5_000 });
	expect(error.message).toMatch(/smooth: .*403.* · skyvern: .*429/);
	expect(error.message).not.toContain('-key');
	expect(error.attempts).toHaveLength(2);
});

test('what is there is used where it is, also in another process', async () => {
	emulators.smooth.faults.add({ status: 403, body: { detail: 'Premium feature' } });
	const client = createClient({ provider: both() });
	const session = await client.sessions.create({ url: page.url });
	expect(session.id).toMatch(/^skyvern:/);
	// Nothing is remembered: another client with the same providers finds it by the id alone.
	const elsewhere = createClient({ provider: both() });
	const again = await elsewhere.sessions.get(session.id);
	const { output, task } = await again.run('Read the title', {
		schema: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
	});
	expect(output).toEqual({ title: page.title });
	expect(task.sessionId).toBe(session.id);
	const handle = await elsewhere.tasks.get(task.id);
	const resumed = await client.tasks.resume(JSON.parse(JSON.stringify(handle)));
	expect((await resumed.result()).output).toEqual({ title: page.title });
	await elsewhere.sessions.close(session.id);
	expect(emulators.skyvern.skyvern.sessions()[0]?.open).toBe(false);
	expect(made().smooth).toBe(0);
});

test('a task in a session goes to its provider alone', async () => {
	const whole = both();
	const session = await whole.create();
	emulators.smooth.faults.add({ status: 429, times: 9, body: { detail: 'credits' } });
	const error = await rejection(whole.tasks.create({ prompt: 'Read', sessionId: session.id }));
	expect(error).toMatchObject({ code: 'insufficient_credits', provider: 'smooth' });
	expect(emulators.skyvern.skyvern.requests()).toEqual([]);
});

test('a profile and its session belong together; ids of two providers in one call are refused', async () => {
	const whole = both({ capabilities: 'any' });
	const [, second] = members();
	const profile = await second.profiles.create({ name: 'login' });
	const session = await whole.create({ profile: { id: `skyvern:${profile.id}` } });
	expect(session.id).toMatch(/^skyvern:/);
	expect(session.profileId).toBe(`skyvern:${profile.id}`);
	const mixed = await rejection(whole.create({ profile: { id: `skyvern:${profile.id}` }, files: ['smooth:f'] }));
	expect(mixed.code).toBe('invalid_request');
	expect(mixed.message).toContain('skyvern and smooth');
});

test('lists hold what each provider has, page by page and newest first', async () => {
	const whole = both();
	const ids = [(await whole.create()).id];
	emulators.smooth.faults.add({ status: 403, body: { detail: 'plan' } });
	ids.push((await whole.create()).id);
	ids.push((await whole.create()).id);
	const listed = [];
	for await (const { id } of whole.list({ limit: 1 })) listed.push(id);
	expect(listed.toSorted()).toEqual(ids.toSorted());
	const { items, nextCursor } = await whole.list();
	expect(items).toHaveLength(3);
	expect(nextCursor).toBe(null);
	expect(await rejection(whole.list({ cursor: '{"other":null}' }))).toMatchObject({ code: 'invalid_request' });
});

test('a provider that can not be listed fails the list, and is named', async () => {
	emulators.smooth.faults.add({ status: 401, body: { detail: 'no' } });
	const error = await rejection(both().tasks.list());
	expect(error).toMatchObject({ code: 'authentication', provider: 'fallback', retryable: false });
	expect(error.message).toContain("tasks.list: smooth can't be listed");
});

test('getMany asks each provider for its own, and keeps the order', async () => {
	const whole = both();
	const first = await whole.tasks.create({ prompt: 'Read the title', url: page.url });
	emulators.smooth.faults.add({ status: 403, body: { detail: 'plan' } });
	const second = await whole.tasks.create({ prompt: 'Read the title', url: page.url });
	const third = await whole.tasks.create({ prompt: 'Read the title', url: page.url });
	expect([first, second, third].map(({ id }) => id.split(':')[0])).toEqual(['smooth', 'skyvern', 'smooth']);
	const ids = [third.id, second.id, first.id];
	expect((await whole.tasks.getMany(ids)).map(({ id }) => id)).toEqual(ids);
});

test('with "all" only what every provider can do is claimed; the rest is refused before anything is sent', async () => {
	const whole = both();
	expect(whole.capabilities['session.device']).toBe('none');
	expect(whole.capabilities['session.adblock']).toBe('native');
	const error = await rejection(whole.create({ device: 'mobile' }));
	expect(error).toMatchObject({ code: 'unsupported', provider: 'fallback', capability: 'session.device' });
	expect(error.message).toContain('skyvern: its browsers are desktops');
	expect(made()).toEqual({ smooth: 0, skyvern: 0 });
});

test('with "any" a create goes to the first that can', async () => {
	const [first, second] = members();
	const whole = fallback([second, first], { capabilities: 'any' });
	expect(whole.capabilities['session.device']).toBe('native');
	const session = await whole.create({ device: 'mobile' });
	expect(session.id).toMatch(/^smooth:/);
	expect(session.warnings[0]?.message).toContain('skyvern could not (unsupported)');
});

test('two of one name are told apart; each native client is in its place', async () => {
	const [first] = members();
	const whole = fallback([first, first]);
	emulators.smooth.faults.add({ status: 403, body: { detail: 'plan' } });
	const session = await whole.create();
	expect(session.id).toMatch(/^smooth-2:/);
	expect((await whole.get(session.id)).id).toBe(session.id);
	const [a, b] = members();
	expect(fallback([a, b]).native[1]).toBe(b.native);
});

test("one vendor's key is not sent to another", async () => {
	const error = await rejection(both().create({}, { apiKey: 'mine-alone' }));
	expect(error.code).toBe('invalid_request');
	expect(error.message).not.toContain('mine-alone');
	expect(await rejection(both().list({}, { apiKey: 'mine-alone' }))).toMatchObject({ code: 'invalid_request' });
	expect([...emulators.smooth.smooth.requests(), ...emulators.skyvern.skyvern.requests()]).toEqual([]);
});

test("an id without a beginning is the first provider's", async () => {
	const [first] = members();
	const { id } = await first.create();
	expect((await both().get(id)).id).toBe(`smooth:${id}`);
	expect(await rejection(both().get('pbs_1'))).toMatchObject({ code: 'not_found', provider: 'smooth' });
	expect(emulators.skyvern.skyvern.requests()).toEqual([]);
	expect(await rejection(both().get('smooth:..'))).toMatchObject({ code: 'invalid_request' });
	expect(() => fallback([])).toThrow(AnyBrowserError);
});

test('a stream is uploaded by whichever provider takes it', async () => {
	emulators.smooth.faults.add({ status: 403, body: { detail: 'plan' } });
	const content = new Blob(['sku,price\n']).stream();
	const file = await both().files.upload({ name: 'prices.csv', content });
	expect(file).toMatchObject({ size: 10, name: 'prices.csv' });
	expect(file.id).toMatch(/^skyvern:/);
});

test('a listener that throws does not disturb, and an aborted create goes to nobody', async () => {
	emulators.smooth.faults.add({ status: 403, body: { detail: 'plan' } });
	const whole = both({
		onWarning() {
			throw new Error('listener');
		},
	});
	expect((await whole.create()).id).toMatch(/^skyvern:/);
	const reason = new Error('left');
	await expect(both().create({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('a limit that asks for nothing is refused, and does not go on for ever', async () => {
	for (const limit of [0, -1, 0.5, Number.NaN]) {
		expect(await rejection(both().list({ limit }))).toMatchObject({ code: 'invalid_request', provider: 'fallback' });
	}
});

test("one vendor's key is not sent to another for tasks of both", async () => {
	const whole = both();
	const error = await rejection(whole.tasks.getMany(['smooth:a', 'skyvern:tsk_v2_1'], { apiKey: 'mine-alone' }));
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'tasks.getMany' });
	expect(error.message).not.toContain('mine-alone');
	expect([...emulators.smooth.smooth.requests(), ...emulators.skyvern.skyvern.requests()]).toEqual([]);
	// Of one alone it is clear whose key it is.
	await rejection(whole.tasks.getMany(['smooth:a'], { apiKey: 'mine-alone' }));
	expect(emulators.smooth.smooth.requests()).not.toEqual([]);
});

test('no two have one beginning, even when one is named like the second of another', async () => {
	const [first] = members();
	const odd = { ...first, name: 'smooth-2' };
	const whole = fallback([odd, first, first]);
	for (let index = 0; index < 2; index++) {
		emulators.smooth.faults.add({ status: 403, body: { detail: 'plan' }, times: index + 1 });
		const { id } = await whole.create();
		expect(id).toMatch(index === 0 ? /^smooth:/ : /^smooth-3:/);
	}
});

test('creates at one time each find their own way', async () => {
	const whole = both();
	emulators.smooth.faults.add({ status: 403, times: 3, body: { detail: 'plan' } });
	const sessions = await Promise.all(Array.from({ length: 6 }, () => whole.create()));
	expect(new Set(sessions.map(({ id }) => id)).size).toBe(6);
	expect(sessions.filter(({ warnings }) => warnings.length > 0).map(({ provider }) => provider)).toEqual(
		Array.from({ length: 3 }, () => 'skyvern'),
	);
	expect(made()).toEqual({ smooth: 3, skyvern: 3 });
});
