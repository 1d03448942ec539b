import { context, trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { traceOf } from '../http/call-trace.ts';
import { createFakeProvider, type FakeProvider } from '../testing/fake-provider.ts';
import { createClient } from './create-client.ts';

const exporter = new InMemorySpanExporter();
let provider: FakeProvider;

beforeEach(() => {
	vi.useFakeTimers();
	provider = createFakeProvider();
	trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
});
afterEach(() => {
	trace.disable();
	context.disable();
	exporter.reset();
	vi.useRealTimers();
});

async function settle<Value>(promise: Promise<Value>): Promise<Value> {
	promise.catch(() => {});
	await vi.advanceTimersByTimeAsync(120_000);
	return promise;
}

async function added(id: string, endsAfterMs: number, end: Parameters<FakeProvider['addTask']>[2] = {}) {
	provider.addTask(id, endsAfterMs, end);
	return createClient({ provider }).tasks.get(id);
}

test('a wait is one span that says what came of the task, with each look as an event', async () => {
	const usage = { credits: 3, dollars: 0.03, steps: 7, durationMs: null };
	const task = await added('t', 3_000, { usage, sessionId: 's' });
	await settle(task.result());
	const [span, ...others] = exporter.getFinishedSpans();
	expect(others).toEqual([]);
	expect(span).toMatchObject({ name: 'fake tasks.result', kind: 0, status: { code: 0 } });
	expect(span?.attributes).toEqual({
		'anybrowser.provider': 'fake',
		'anybrowser.operation': 'tasks.result',
		'anybrowser.task.id': 't',
		'anybrowser.session.id': 's',
		'anybrowser.task.status': 'succeeded',
		'anybrowser.usage.steps': 7,
		'anybrowser.usage.credits': 3,
		'anybrowser.usage.dollars': 0.03,
	});
	const looks = span?.events.map(({ attributes }) => attributes?.['anybrowser.task.status']);
	expect(looks?.length).toBeGreaterThan(2);
	expect(looks?.at(-1)).toBe('succeeded');
});

test('many waits that share their looks have a span each', async () => {
	const tasks = await Promise.all(['a', 'b', 'c'].map(id => added(id, 2_000)));
	await settle(Promise.all(tasks.map(task => task.result())));
	const ids = exporter.getFinishedSpans().map(({ attributes }) => attributes['anybrowser.task.id']);
	expect(ids.toSorted()).toEqual(['a', 'b', 'c']);
});

test('requests of work are its children, looks are none, and work within work is part of the whole', async () => {
	const asked: unknown[] = [];
	const { tasks } = provider;
	const spied = {
		...provider,
		tasks: {
			...tasks,
			create: (...args: Parameters<typeof tasks.create>) => {
				asked.push(traceOf(args[1] ?? {}));
				provider.addTask('made', 1_000);
				return tasks.get('made');
			},
			get: (...args: Parameters<typeof tasks.get>) => {
				asked.push(traceOf(args[1] ?? {}));
				return tasks.get(...args);
			},
		},
	};
	await settle(createClient({ provider: spied }).tasks.run('look'));
	const [span, ...others] = exporter.getFinishedSpans();
	expect(others).toEqual([]);
	expect(span?.name).toBe('fake tasks.run');
	expect(asked[0]).toMatchObject({ span: { attributes: span?.attributes } });
	expect(asked.slice(1).every(each => (each as { isPoll?: boolean }).isPoll === true)).toBe(true);
	expect(asked.length).toBeGreaterThan(1);
});

test('a look that fails is an event, a task that fails and a wait that ends early are errors', async () => {
	const lost = await added('lost', 3_000);
	provider.failNext('get', new AnyBrowserError('connection', 'no network'), 1);
	await settle(lost.result());
	const failed = await added('failed', 500, { status: 'failed', failure: { message: 'secret of a page', code: null } });
	await settle(failed.result()).catch(() => {});
	const slow = await added('slow', 600_000);
	await settle(slow.result({ deadline: 2_000 })).catch(() => {});
	const [first, second, third] = exporter.getFinishedSpans();
	expect(first?.events.map(({ attributes }) => attributes?.['error.type'])).toContain('connection');
	expect(first?.status.code).toBe(0);
	expect(second).toMatchObject({ status: { code: 2, message: 'task_failed' } });
	expect(JSON.stringify([second?.attributes, second?.events, second?.status])).not.toContain('secret');
	expect(third).toMatchObject({ status: { code: 2, message: 'timeout' } });
	expect(third?.attributes['anybrowser.task.status']).toBe('running');
});

test('updates are one span, also where the loop is left', async () => {
	const task = await added('t', 600_000);
	const loop = (async () => {
		for await (const state of task.updates()) if (state.status === 'running') break;
	})();
	await settle(loop);
	const iterator = (await added('u', 1_000)).updates();
	const all = (async () => {
		for await (const _state of iterator);
	})();
	await settle(all);
	expect(exporter.getFinishedSpans().map(({ name }) => name)).toContain('fake tasks.updates');
	expect(exporter.getFinishedSpans().every(({ ended }) => ended)).toBe(true);
});

test('a wait for a session is a span as well', async () => {
	const session = await createClient({ provider }).sessions.get('s1');
	await settle(session.ready({ deadline: 30_000 })).catch(() => {});
	const [span] = exporter.getFinishedSpans();
	expect(span).toMatchObject({ name: 'fake sessions.ready', attributes: { 'anybrowser.session.id': 's1' } });
	expect(span?.events.length).toBeGreaterThan(0);
});
