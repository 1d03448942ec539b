import { answerShape, listed, listShape, sendRequests } from '@anybrowser/contract/example';
import {
	type BrowserSessionProvider,
	type ProviderSettings,
	type Task,
	type TaskStatus,
	unknownUsage,
	type Warning,
} from '@anybrowser/core';
import {
	appearedSince,
	beginCalls,
	checkedProvider,
	createProviderContext,
	defineCapabilities,
	emulated,
	noCapabilities,
	none,
	readOneByOne,
	secretValues,
	snapshot,
	taskCapabilities,
	unsupportedOperations,
} from '@anybrowser/core/provider';
import type { JobRecord } from './runner-service.ts';

const capabilities = defineCapabilities({
	...noCapabilities('the service shows none of its browsers'),
	'tasks.create': 'native',
	'tasks.get': 'native',
	'tasks.getMany': emulated('one request a task'),
	'tasks.list': 'native',
	'tasks.cancel': 'native',
	'task.schema': 'native',
	'task.maxSteps': 'native',
	'task.secrets': 'native',
	'task.url': none('it starts where the prompt says', 'name the page in the prompt'),
});

const fields = {
	id: ['string'],
	step: ['string'],
	since: ['string'],
	answer: ['string', 'object', 'null'],
	reason: ['string', 'null'],
};
const jobShape = answerShape<JobRecord>(fields);
const jobsShape = listShape<JobRecord>(fields);
const statuses: Readonly<Record<string, TaskStatus>> = {
	'at work': 'running',
	ready: 'succeeded',
	'gave up': 'failed',
	stopped: 'canceled',
};

/** A vendor of tasks alone. */
export function runner(settings: ProviderSettings = {}): BrowserSessionProvider<'runner', null> {
	const vendor = {
		name: 'runner',
		authHeader: 'x-jobs-key',
		variables: { apiKey: ['JOBS_API_KEY'], baseUrl: ['JOBS_BASE_URL'] },
		baseUrl: 'http://jobs.test',
	} as const;
	const context = createProviderContext(vendor, capabilities, settings);
	const begin = beginCalls(context, sendRequests(context.baseUrl));
	const made = new Set<string>();

	function toTask(raw: JobRecord, known: readonly Warning[] = []): Task {
		const status = statuses[raw.step];
		const isFailure = status === 'failed' || status === 'canceled';
		return snapshot(
			{
				provider: 'runner',
				id: raw.id,
				status: status ?? ('unknown' as const),
				sessionId: null,
				output: raw.answer,
				failure: isFailure ? { message: raw.reason ?? `it was ${raw.step}`, code: null } : null,
				liveUrl: null,
				recordingUrl: null,
				recordingState: 'unavailable' as const,
				createdAt: new Date(raw.since),
				startedAt: null,
				endedAt: null,
				usage: unknownUsage,
				warnings: status === undefined ? [...known, context.unknownValue('step', raw.step)] : known,
			},
			raw,
		);
	}

	const tasks: BrowserSessionProvider['tasks'] = {
		async get(id, request) {
			const call = begin('tasks.get', request);
			const path = ['jobs', call.id(id, 'task id')];
			return call.requireSame(id, toTask(await call.read<JobRecord>(jobShape, send => send({ method: 'GET', path }))));
		},

		getMany: (ids, request) => readOneByOne(ids, id => tasks.get(id, request)),

		list: (query = {}, request) =>
			listed(
				{
					begin: () => begin('tasks.list', request),
					path: 'jobs',
					schema: jobsShape,
					convert: raw => toTask(raw),
				},
				query,
			),

		async cancel(id, request) {
			const call = begin('tasks.cancel', request);
			const path = ['jobs', call.id(id, 'task id'), 'stop'];
			await call.idempotent(send => send({ method: 'POST', path }));
		},

		async create(options, request) {
			const call = begin('tasks.create', request);
			const warnings = call.check(taskCapabilities(options, 'runner'));
			const { prompt, schema, maxSteps } = options;
			const secrets = secretValues(options).map(([name, { value }]) => [name, value]);
			const body = {
				goal: prompt,
				...(schema !== undefined && { shape: schema }),
				...(maxSteps !== undefined && { effort: maxSteps }),
				...(secrets.length > 0 && { words: Object.fromEntries(secrets) }),
			};
			const raw = await call.write<JobRecord>(jobShape, send => send({ method: 'POST', path: ['jobs'], body }), {
				lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
				findSince: since => appearedSince(tasks.list({}, call.credentials), since, id => made.has(id)),
				undo: job => tasks.cancel(job.id, call.credentials),
			});
			made.add(raw.id);
			return toTask(raw, warnings);
		},
	};

	return checkedProvider({
		...unsupportedOperations(context),
		name: 'runner' as const,
		capabilities: capabilities.manifest,
		capabilityNotes: capabilities.notes,
		native: null,
		tasks,
	} satisfies BrowserSessionProvider<'runner', null>);
}
