import { answerShape, listed, listShape, sendRequests } from '@anybrowser/contract/example';
import {
	type BrowserOptions,
	type BrowserSessionProvider,
	type ProviderSettings,
	type Session,
	type SessionStatus,
	type Task,
	type TaskStatus,
	unknownUsage,
	type Warning,
} from '@anybrowser/core';
import {
	appearedSince,
	beginCalls,
	browserCapabilities,
	checkedProvider,
	createProviderContext,
	defineCapabilities,
	emulated,
	noCapabilities,
	readOneByOne,
	snapshot,
	taskCapabilities,
	unsupportedOperations,
} from '@anybrowser/core/provider';
import type { BoxRecord, RunRecord } from './bearer-service.ts';

const capabilities = defineCapabilities({
	...noCapabilities('the service has boxes and runs, and nothing else'),
	'sessions.create': 'native',
	'sessions.get': 'native',
	'sessions.list': 'native',
	'sessions.listEnded': 'native',
	'sessions.close': 'native',
	'session.url': 'native',
	'session.timeoutMinutes': 'native',
	'session.metadata': 'native',
	'tasks.create': 'native',
	'tasks.createInSession': 'native',
	'tasks.get': 'native',
	'tasks.getMany': emulated('one request a task'),
	'tasks.list': 'native',
	'tasks.cancel': 'native',
	'tasks.cancelInSession': 'native',
	'task.url': 'native',
	'task.schema': 'native',
});

const boxFields = { id: ['string'], mood: ['string'], born: ['number'], lifetime: ['number'] };
const runFields = {
	id: ['string'],
	mood: ['string'],
	born: ['number'],
	box: ['string', 'null'],
	result: ['string', 'object', 'null'],
	complaint: ['string', 'null'],
};
const shapes = {
	box: answerShape<BoxRecord>(boxFields),
	boxes: listShape<BoxRecord>(boxFields),
	run: answerShape<RunRecord>(runFields),
	runs: listShape<RunRecord>(runFields),
};
const boxMoods: Readonly<Record<string, SessionStatus>> = { awake: 'running', gone: 'closed' };
const runMoods: Readonly<Record<string, TaskStatus>> = {
	busy: 'running',
	happy: 'succeeded',
	upset: 'failed',
	halted: 'canceled',
};

/** A vendor with a Bearer key and lifetimes in seconds, without profiles and files. */
export function bearer(settings: ProviderSettings = {}): BrowserSessionProvider<'bearer', null> {
	const vendor = {
		name: 'bearer',
		authHeader: 'authorization',
		authPrefix: 'Bearer ',
		variables: { apiKey: ['BOXES_API_KEY'], baseUrl: ['BOXES_BASE_URL'] },
		baseUrl: 'http://boxes.test',
	} as const;
	const context = createProviderContext(vendor, capabilities, settings);
	const begin = beginCalls(context, sendRequests(context.baseUrl));
	const made = new Set<string>();
	const lookFor = (what: string) => `List the ${what}, or call \`reconcile()\`: a new one that nobody knows is it.`;

	function shared(raw: BoxRecord | RunRecord, isKnown: boolean, known: readonly Warning[]) {
		return {
			provider: 'bearer',
			id: raw.id,
			liveUrl: null,
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			createdAt: new Date(raw.born * 1000),
			startedAt: null,
			endedAt: null,
			usage: unknownUsage,
			warnings: isKnown ? known : [...known, context.unknownValue('mood', raw.mood)],
		};
	}

	function toSession(raw: BoxRecord, known: readonly Warning[] = []): Session {
		const status = boxMoods[raw.mood];
		const timeoutMinutes = raw.lifetime / 60;
		const own = { status: status ?? ('unknown' as const), cdpUrl: null, profileId: null, timeoutMinutes };
		return snapshot({ ...shared(raw, status !== undefined, known), ...own }, raw);
	}

	function toTask(raw: RunRecord, known: readonly Warning[] = []): Task {
		const status = runMoods[raw.mood];
		const isFailure = status === 'failed' || status === 'canceled';
		const failure = isFailure ? { message: raw.complaint ?? `it was ${raw.mood}`, code: null } : null;
		const own = { status: status ?? ('unknown' as const), sessionId: raw.box, output: raw.result, failure };
		return snapshot({ ...shared(raw, status !== undefined, known), ...own }, raw);
	}

	const browserRequest = ({ url, timeoutMinutes, metadata }: BrowserOptions) => ({
		...(url !== undefined && { start: url }),
		...(timeoutMinutes !== undefined && { lifetime: timeoutMinutes * 60 }),
		...(metadata !== undefined && { labels: metadata }),
	});

	const list: BrowserSessionProvider['list'] = (query = {}, request) =>
		listed(
			{
				begin: () => begin('sessions.list', request),
				path: 'boxes',
				query: query.state === 'all' ? { all: 'yes' } : {},
				schema: shapes.boxes,
				convert: raw => toSession(raw),
			},
			query,
		);

	const close: BrowserSessionProvider['close'] = async (id, _options, request) => {
		const call = begin('sessions.close', request);
		const path = ['boxes', call.id(id, 'session id')];
		await call.idempotent(send => send({ method: 'DELETE', path }));
	};

	const refused = unsupportedOperations(context);
	const tasks: BrowserSessionProvider['tasks'] = {
		...refused.tasks,

		async get(id, request) {
			const call = begin('tasks.get', request);
			const path = ['runs', call.id(id, 'task id')];
			return call.requireSame(
				id,
				toTask(await call.read<RunRecord>(shapes.run, send => send({ method: 'GET', path }))),
			);
		},

		getMany: (ids, request) => readOneByOne(ids, id => tasks.get(id, request)),

		list: (query = {}, request) =>
			listed(
				{
					begin: () => begin('tasks.list', request),
					path: 'runs',
					schema: shapes.runs,
					convert: raw => toTask(raw),
				},
				query,
			),

		async cancel(id, request) {
			const call = begin('tasks.cancel', request);
			const path = ['runs', call.id(id, 'task id'), 'halt'];
			await call.idempotent(send => send({ method: 'POST', path }));
		},

		async create(options, request) {
			const call = begin('tasks.create', request);
			const warnings = call.check(taskCapabilities(options, 'bearer'));
			const { prompt, sessionId, schema } = options;
			if (sessionId !== undefined) call.id(sessionId, 'session id');
			const body = {
				goal: prompt,
				...(sessionId !== undefined && { box: sessionId }),
				...(schema !== undefined && { wants: Object.keys(schema['properties'] ?? {}) }),
				...browserRequest(options),
			};
			const raw = await call.write<RunRecord>(shapes.run, send => send({ method: 'POST', path: ['runs'], body }), {
				lookFor: lookFor('tasks'),
				findSince: since => appearedSince(tasks.list({}, call.credentials), since, id => made.has(id)),
				undo: run => tasks.cancel(run.id, call.credentials),
			});
			made.add(raw.id);
			return toTask(raw, warnings);
		},
	};

	return checkedProvider({
		...refused,
		name: 'bearer' as const,
		capabilities: capabilities.manifest,
		capabilityNotes: capabilities.notes,
		native: null,
		list,
		close,
		tasks,

		async create(options = {}, request) {
			const call = begin('sessions.create', request);
			const warnings = call.check(browserCapabilities('session', options));
			const body = browserRequest(options);
			const raw = await call.write<BoxRecord>(shapes.box, send => send({ method: 'POST', path: ['boxes'], body }), {
				lookFor: lookFor('sessions'),
				findSince: since => appearedSince(list({}, call.credentials), since, id => made.has(id)),
				undo: box => close(box.id, {}, call.credentials),
			});
			made.add(raw.id);
			return toSession(raw, warnings);
		},

		async get(id, request) {
			const call = begin('sessions.get', request);
			const path = ['boxes', call.id(id, 'session id')];
			return call.requireSame(
				id,
				toSession(await call.read<BoxRecord>(shapes.box, send => send({ method: 'GET', path }))),
			);
		},
	} satisfies BrowserSessionProvider<'bearer', null>);
}
