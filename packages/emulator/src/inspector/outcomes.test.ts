import { afterEach, describe, expect, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';
import { answerWords } from './answer-words.ts';
import type { Overview, RequestView, SubjectView } from './inspector-data.ts';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

async function setUp(agent: Agent, options: EmulatorOptions = {}) {
	const clock = createManualClock();
	const made = createEmulator({ clock, browser: createStubBrowsers().create, agent, guard: 'record', ...options });
	emulator = made;
	const server = await made.listen();
	const read = async <Data>(path: string): Promise<Data> => (await fetch(`${server.url}/inspector/api${path}`)).json();
	return {
		clock,
		made,
		read,
		smooth: createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey'),
		skyvern: createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key'),
		browserbase: createTestClient(made.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key'),
	};
}
type Bench = Awaited<ReturnType<typeof setUp>>;

/** How each API is asked for a task. */
const starts: readonly { readonly name: string; start(bench: Bench): Promise<string> }[] = [
	{ name: 'smooth', start: async ({ smooth }) => (await smooth('POST', '/task', { task: 'look' })).body.r.id },
	{
		name: 'skyvern',
		start: async ({ skyvern }) => (await skyvern('POST', '/run/tasks', { prompt: 'look' })).body.run_id,
	},
	{
		name: 'browserbase',
		start: async ({ browserbase }) => (await browserbase('POST', '/agents/runs', { task: 'look' })).body.runId,
	},
];

describe.each(starts)('a task of $name', ({ name, start }) => {
	test('shows what it answered, and what its agent did where', async () => {
		const bench = await setUp(({ step }) => {
			step('Click "Buy"', 'click');
			return { price: 5 };
		});
		const id = await start(bench);
		expect(await bench.read<SubjectView>(`/${name}/${id}`)).toMatchObject({ output: null, failure: null, steps: [] });
		await bench.clock.advance(2000);
		const view = await bench.read<SubjectView>(`/${name}/${id}`);
		expect(JSON.stringify(view.output?.value)).toContain('"price":5');
		expect(view.failure).toBeNull();
		expect(view.steps).toMatchObject([
			{ ref: 'step-0', text: 'Click "Buy"', kind: 'click', url: null, tone: 'good', outcome: null },
		]);
	});

	test('shows why it failed, and at which step', async () => {
		const bench = await setUp(({ step }) => {
			step('Open the shop', 'goto');
			step('Click "Buy"', 'click');
			throw new Error('The shop is closed');
		});
		const id = await start(bench);
		await bench.clock.advance(2000);
		const view = await bench.read<SubjectView>(`/${name}/${id}`);
		expect(view.output).toBeNull();
		expect(view.failure).toMatchObject({ title: 'The task failed', words: 'The shop is closed' });
		expect(view.steps.map(({ tone, outcome }) => [tone, outcome])).toEqual([
			['good', null],
			['bad', 'The shop is closed'],
		]);
		expect(view.timeline.filter(({ kind }) => kind === 'step').map(({ tone }) => tone)).toEqual(['good', 'bad']);
		const [row] = (await bench.read<Overview>('/overview')).subjects.filter(each => each.id === id);
		expect(row).toMatchObject({ tone: 'bad', reason: 'The shop is closed' });
	});
});

describe("a session's task", () => {
	const runTask = ({ smooth }: Bench, session: string, id: string) =>
		smooth('POST', `/task/${session}/event`, {
			id,
			name: 'session_action',
			payload: { name: 'run_task', input: { task: `do ${id}` } },
		});

	async function openSession(bench: Bench) {
		const session: string = (await bench.smooth('POST', '/task', { url: 'http://ok.test/' })).body.r.id;
		await bench.clock.advance(100);
		return session;
	}

	test('has a row of its own where the API has it as an event, with its own steps, requests and answer', async () => {
		const bench = await setUp(({ prompt, step }) => {
			step('Look around');
			return `${prompt} is done`;
		});
		const session = await openSession(bench);
		await runTask(bench, session, 'one');
		const path = `/smooth/${encodeURIComponent(`${session}:one`)}`;
		expect((await bench.read<SubjectView>(path)).subject).toMatchObject({ status: 'running', open: true });
		await bench.clock.advance(2000);
		const view = await bench.read<SubjectView>(path);
		expect(view.subject).toMatchObject({
			kind: 'task',
			prompt: 'do one',
			sessionId: session,
			status: 'done',
			open: false,
		});
		expect(view.subject.url).toBe('http://ok.test/');
		expect(view.output).toEqual({ value: 'do one is done' });
		expect(view.steps.map(({ text }) => text)).toEqual(['Look around']);
		expect(view.timeline.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
			`request POST /task/${session}/event · run_task`,
			'state waiting',
			'state running',
			'step Look around',
			'state done',
		]);
		const { subjects } = await bench.read<Overview>('/overview');
		expect(subjects.map(({ kind, id, sessionId }) => [kind, id, sessionId])).toEqual([
			['task', `${session}:one`, session],
			['session', session, null],
		]);
		const { tasks, steps } = await bench.read<SubjectView>(`/smooth/${session}`);
		expect([tasks.map(({ id }) => id), steps]).toEqual([[`${session}:one`], []]);
	});

	test('fails with its reason, also where the session is busy, and ends with its session', async () => {
		const bench = await setUp(() => new Promise(() => undefined));
		const session = await openSession(bench);
		await runTask(bench, session, 'one');
		await runTask(bench, session, 'two');
		const row = async (id: string) =>
			(await bench.read<SubjectView>(`/smooth/${encodeURIComponent(`${session}:${id}`)}`)).subject;
		expect(await row('two')).toMatchObject({ status: 'failed', reason: 'The session is busy with a task' });
		expect((await bench.read<SubjectView>(`/smooth/${session}`)).failure).toMatchObject({
			title: 'Failed last: session_action · run_task',
			words: expect.stringContaining('busy'),
		});
		await bench.smooth('DELETE', `/task/${session}`);
		await bench.clock.advance(2000);
		expect(await row('one')).toMatchObject({ status: 'cancelled', tone: 'neutral', open: false });
	});
});

describe('a request that fails', () => {
	test("says so in the vendor's own words, in the timeline and among the requests", async () => {
		const bench = await setUp(() => 'done', { guard: 'off' });
		await bench.skyvern('GET', '/browser_sessions/nowhere');
		await bench.smooth('GET', '/task/nowhere');
		await bench.browserbase('GET', '/sessions/nowhere');
		const requests = await bench.read<readonly RequestView[]>('/requests');
		expect(requests.map(each => each.provider).sort()).toEqual(['browserbase', 'skyvern', 'smooth']);
		for (const each of requests) expect(each).toMatchObject({ status: 404, tone: 'bad', fault: null });
		for (const { provider, words } of requests)
			expect([provider, words]).toEqual([provider, expect.stringMatching(/not found|no session/i)]);
	});

	test('is marked where that was planned, whatever was planned', async () => {
		const bench = await setUp(() => 'done');
		const { id } = (await bench.smooth('POST', '/task', {})).body.r;
		await bench.clock.advance(100);
		bench.made.faults.add({ operation: 'getTask', status: 503, body: { detail: 'Come back later' } });
		await bench.smooth('GET', `/task/${id}`);
		bench.made.faults.add({ operation: 'cancelTask', drop: 'after' });
		await bench.smooth('DELETE', `/task/${id}`).catch(() => undefined);
		const { timeline, failure } = await bench.read<SubjectView>(`/smooth/${id}`);
		const bad = timeline.filter(each => each.tone === 'bad');
		expect(bad).toMatchObject([
			{
				kind: 'request',
				outcome: expect.stringMatching(/^503 in/),
				words: 'Come back later',
				fault: expect.stringContaining('503'),
			},
			{ kind: 'request', outcome: 'no answer', words: null, fault: expect.stringContaining('its connection ends') },
		]);
		expect(failure).toMatchObject({
			title: `Failed last: DELETE /task/${id}`,
			words: expect.stringContaining('its connection ends'),
		});
		expect(timeline.filter(each => each.fault).length).toBe(2);
	});
});

test.each([
	[{ detail: 'Not found' }, 'Not found'],
	[{ detail: [{ msg: 'Field required' }, { msg: 'Too long' }] }, 'Field required; Too long'],
	[{ statusCode: 404, error: 'Not Found', message: 'There is no run' }, 'There is no run'],
	[{ error: { message: 'Later' } }, 'Later'],
	[{ detail: '', error: 'x'.repeat(1000) }, `${'x'.repeat(499)}…`],
	['plain', 'plain'],
	[{ r: 1 }, null],
	[undefined, null],
])('what %j says is %j', (answer, words) => {
	expect(answerWords(answer)).toBe(words);
});
