import { sendRequests } from '@anybrowser/contract/example';
import type { BrowserSessionProvider, ProviderSettings } from '@anybrowser/core';
import {
	beginCalls,
	checkedProvider,
	createProviderContext,
	defineCapabilities,
	emulated,
	noCapabilities,
	none,
	readOneByOne,
	unsupportedOperations,
} from '@anybrowser/core/provider';
import { listJobs } from './list-jobs.ts';
import { jobShape, type RunnerContext, toTask } from './runner-context.ts';
import type { JobRecord } from './runner-service.ts';
import { runnerTickets } from './runner-tickets.ts';
import { startJob } from './start-job.ts';
import { stopJob } from './stop-job.ts';

const capabilities = defineCapabilities({
	...noCapabilities('the service shows none of its browsers'),
	'tasks.create': 'native',
	'tasks.startOnce': emulated('proven by a note of ours, which the list is searched for'),
	'tasks.get': 'native',
	'tasks.getMany': emulated('one request a task'),
	'tasks.list': 'native',
	'tasks.cancel': 'native',
	'task.schema': 'native',
	'task.maxSteps': 'native',
	'task.secrets': 'native',
	'task.url': none('it starts where the prompt says', 'name the page in the prompt'),
});

/** A vendor of tasks alone. */
export function runner(settings: ProviderSettings = {}): BrowserSessionProvider<'runner', null> {
	const vendor = {
		name: 'runner',
		authHeader: 'x-jobs-key',
		variables: { apiKey: ['JOBS_API_KEY'], baseUrl: ['JOBS_BASE_URL'] },
		baseUrl: 'http://jobs.test',
	} as const;
	const common = createProviderContext(vendor, capabilities, settings);
	const begin = beginCalls(common, sendRequests(common.baseUrl));
	const context: RunnerContext = { ...common, begin, made: new Set() };

	const refused = unsupportedOperations(context);
	const tasks: BrowserSessionProvider['tasks'] = {
		...refused.tasks,

		async get(id, request) {
			const call = begin('tasks.get', request);
			const path = ['jobs', call.id(id, 'task id')];
			const raw = await call.read<JobRecord>(jobShape, send => send({ method: 'GET', path }));
			return call.requireSame(id, toTask(context, raw));
		},

		getMany: (ids, request) => readOneByOne(ids, id => tasks.get(id, request)),

		list: (query = {}, request) => listJobs(context, query, request),

		cancel: (id, request) => stopJob(context, id, request),

		create: (options, request) => startJob(context, begin('tasks.create', request), options),
	};

	return checkedProvider({
		...refused,
		name: 'runner' as const,
		capabilities: capabilities.manifest,
		capabilityNotes: capabilities.notes,
		native: null,
		tasks,
		tickets: runnerTickets(context),
	} satisfies BrowserSessionProvider<'runner', null>);
}
