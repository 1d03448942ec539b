import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, expect, test } from 'vitest';
import { type CallTrace, withTrace } from './call-trace.ts';
import { systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import { ServerClock } from './server-clock.ts';
import { startSpan } from './tracing.ts';

const key = 'sk-planted-4711';
const exporter = new InMemorySpanExporter();

function register(): void {
	trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
}

afterEach(() => {
	trace.disable();
	exporter.reset();
});

async function call(status: number, body: string, trace: CallTrace = {}): Promise<unknown> {
	const runtime = new HttpRuntime({
		provider: 'test',
		baseUrl: 'https://x.test',
		authHeader: 'x-key',
		resolveKey: () => key,
		keyHint: 'it comes from TEST_KEY',
		fetch: async () => new Response(body, { status }),
		timeout: 1_000,
		maxRetries: 1,
		maxResponseBytes: 1_000_000,
		maxConcurrency: 10,
		headers: {},
		hooks: {},
		clock: { ...systemClock, sleep: async () => {} },
		serverClock: new ServerClock(systemClock),
	});
	return runtime
		.call({
			operation: { name: 'things.read', kind: 'read' },
			scope: runtime.open(withTrace({}, trace)),
			send: async init => {
				const response = await init.fetch(new Request('https://x.test/things', { headers: { 'x-key': key } }));
				return { response, data: response.ok ? 1 : undefined, error: await response.text() };
			},
		})
		.catch(error => error);
}

test('without OpenTelemetry there is no span, and nothing to pay for', () => {
	expect(startSpan('test', 'things.read')).toBeUndefined();
});

test('with it every call is a span that says how it went', async () => {
	register();
	await call(200, '{}');
	const [span] = exporter.getFinishedSpans();
	expect(span).toMatchObject({
		name: 'test things.read',
		kind: 2,
		attributes: {
			'anybrowser.provider': 'test',
			'anybrowser.operation': 'things.read',
			'anybrowser.attempts': 1,
			'http.response.status_code': 200,
		},
	});
	expect(span?.ended).toBe(true);
});

test('a look of a wait is no span, and what belongs to something is its child', async () => {
	register();
	await call(200, '{}', { isPoll: true });
	expect(exporter.getFinishedSpans()).toEqual([]);
	const span = startSpan('test', 'tasks.run', { kind: 'internal' });
	await call(200, '{}', { span });
	expect(exporter.getFinishedSpans()[0]?.parentSpanContext).toBeDefined();
});

test('a call is the child of the span that it is part of, with and without a registered context', async () => {
	register();
	const parent = startSpan('test', 'tasks.run', { kind: 'internal' });
	startSpan('test', 'tasks.create', { parent })?.end();
	parent?.end();
	const [child, whole] = exporter.getFinishedSpans();
	expect(child?.parentSpanContext?.spanId).toBe(whole?.spanContext().spanId);
	expect(child?.spanContext().traceId).toBe(whole?.spanContext().traceId);
});

test('a call that fails ends its span as an error, without what the provider said or the key', async () => {
	register();
	await call(500, `the key ${key} is bad`);
	const [span] = exporter.getFinishedSpans();
	expect(span).toMatchObject({
		status: { code: 2, message: 'provider' },
		attributes: { 'error.type': 'provider', 'anybrowser.attempts': 2 },
	});
	expect(JSON.stringify([span?.attributes, span?.status, span?.name, span?.events])).not.toContain(key);
});
