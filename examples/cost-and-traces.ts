// What tasks have cost, and a span for each: with provider, status and cost, and the requests below it.
//
//   npx tsx examples/cost-and-traces.ts https://shop.example
//
// The provider and its key come from the environment, such as ANYBROWSER_PROVIDER=smooth and SMOOTH_API_KEY.
import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { createClient } from 'anybrowser';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

// In a program of yours it is the exporter of your tracing.
const exporter = new InMemorySpanExporter();
const tracing = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
trace.setGlobalTracerProvider(tracing);
try {
	const browsers = await createClient();
	await Promise.all([1, 2].map(() => browsers.tasks.run('Extract the title', { url })));
	const { tasks, credits, dollars, steps, durationMs } = browsers.usage;
	console.log(JSON.stringify({ tasks, credits, dollars, steps, isTimed: durationMs > 0 }));
	for (const { name, attributes } of exporter.getFinishedSpans()) {
		if (name.includes('tasks.run')) console.log(name, attributes['anybrowser.task.status']);
	}
} finally {
	trace.disable();
	await tracing.shutdown();
}
