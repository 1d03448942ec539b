import { AsyncLocalStorage } from 'node:async_hooks';

/** A span as a tracer was told of it. */
export interface RecordedSpan {
	readonly name: string;
	readonly parent: RecordedSpan | undefined;
	readonly attributes: Record<string, string | number>;
	readonly events: { readonly name: string; readonly attributes: Readonly<Record<string, string | number>> }[];
	isEnded: boolean;
}

interface Context {
	getValue(key: symbol): unknown;
	setValue(key: symbol, value: unknown): Context;
	deleteValue(key: symbol): Context;
}

interface StartOptions {
	readonly attributes: Readonly<Record<string, string | number>>;
}

// Where @opentelemetry/api 1.x registers itself, and where its contexts have their span.
const place = Symbol.for('opentelemetry.js.api.1');
const spanKey = Symbol.for('OpenTelemetry Context Key SPAN');

const registry = globalThis as { [key: symbol]: unknown };
const recorders = new AsyncLocalStorage<RecordedSpan[]>();
let underWay = 0;
let before: unknown;

/**
 * Records the spans that work begins, and not those of other tests that run at once. As little of OpenTelemetry as the
 * client uses stands in for it.
 */
export async function recordSpans(work: () => Promise<unknown>): Promise<readonly RecordedSpan[]> {
	const spans: RecordedSpan[] = [];
	if (underWay++ === 0) {
		before = registry[place];
		registry[place] = { trace: { getTracer: () => ({ startSpan }) } };
	}
	try {
		await recorders.run(spans, work);
		return spans;
	} finally {
		if (--underWay === 0) registry[place] = before;
	}
}

function startSpan(name: string, { attributes }: StartOptions, context?: Context) {
	// The cast is sound: the only spans there are were made here.
	const parent = context?.getValue(spanKey) as { readonly recorded: RecordedSpan } | undefined;
	const recorded: RecordedSpan = {
		name,
		parent: parent?.recorded,
		attributes: { ...attributes },
		events: [],
		isEnded: false,
	};
	recorders.getStore()?.push(recorded);
	return {
		recorded,
		setAttribute(key: string, value: string | number) {
			recorded.attributes[key] = value;
		},
		addEvent: (event: string, own: RecordedSpan['attributes']) =>
			recorded.events.push({ name: event, attributes: own }),
		setStatus() {},
		end() {
			recorded.isEnded = true;
		},
	};
}
