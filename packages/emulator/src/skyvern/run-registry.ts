import type { components, operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { History } from '../kernel/history.ts';
import type { ArtifactStore } from './artifact-store.ts';
import { checkAddress, checkBrowserAddress } from './check-address.ts';
import { defaultWorkflows, type EmulatedWorkflow } from './emulated-workflow.ts';
import type { ProfileStore } from './profile-store.ts';
import { toRunBody } from './run-body.ts';
import type { RunPlan } from './run-plan.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { type RunOrigin, SkyvernRun } from './skyvern-run.ts';
import type { SkyvernSession } from './skyvern-session.ts';
import type { UploadedFiles } from './uploaded-files.ts';
import { Webhooks } from './webhooks.ts';

type Filter = NonNullable<operations['listRuns']['parameters']['query']>;
type WorkflowFilter = NonNullable<operations['listRunsOfWorkflow']['parameters']['query']>;

/** Runs at a time on each plan. */
const limits = { free: 1, hobby: 10, pro: 25 };

/** What else runs need of their account. */
interface Surroundings {
	readonly profiles: ProfileStore;
	readonly artifacts: ArtifactStore;
	readonly files: UploadedFiles;
	findSession(id: string): SkyvernSession;
}

/** An account's runs, of tasks and of workflows. */
export class RunRegistry {
	readonly webhooks: Webhooks;
	readonly #runs: History<SkyvernRun>;
	readonly #context: SkyvernContext;
	readonly #around: Surroundings;

	constructor(context: SkyvernContext, around: Surroundings) {
		this.#context = context;
		this.#around = around;
		this.#runs = new History(context.historyLimit, run => around.artifacts.forget(run.id));
		this.webhooks = new Webhooks(context, run => toRunBody(run, around.artifacts, context));
	}

	/** The earliest first. */
	get all(): readonly SkyvernRun[] {
		return this.#runs.all;
	}

	/**
	 * Starts a run.
	 *
	 * @throws ApiError 400 for addresses that it may not name; 404 for a session or profile that there is none of, 410 for a
	 * session that has ended; 422 for files that it can't have; 429 at the limit
	 */
	start(plan: RunPlan, origin: RunOrigin): SkyvernRun {
		const { artifacts, files, profiles } = this.#around;
		this.#checkAddresses(plan);
		const profile = plan.profileId === null ? undefined : profiles.find(plan.profileId).storage;
		const session = plan.sessionId === null ? undefined : this.#around.findSession(plan.sessionId);
		session?.requireOpen();
		const { concurrentRuns, plan: pricing } = this.#context.options;
		const limit = concurrentRuns ?? (pricing ? limits[pricing] : Number.POSITIVE_INFINITY);
		if (this.#runs.open.size >= limit) throw new ApiError(429, 'Too many concurrent runs');
		files.attach([...new Set(plan.request.file_ids ?? [])]);
		const onEnd = (run: SkyvernRun) => this.webhooks.announce(run);
		const run = new SkyvernRun(plan, { session, profile, origin, artifacts, onEnd }, this.#context);
		this.#runs.add(run);
		return run;
	}

	#checkAddresses({ request }: RunPlan): void {
		const { internalHosts = 'loopback' } = this.#context.options;
		if (request.browser_address) checkBrowserAddress(request.browser_address, internalHosts);
		if (request.webhook_url) checkAddress(request.webhook_url, 'webhook_url', internalHosts);
		if (request.totp_url) checkAddress(request.totp_url, 'totp_url', internalHosts);
	}

	has(id: string): boolean {
		return this.#runs.get(id) !== undefined;
	}

	/** @throws ApiError 404 */
	find(id: string): SkyvernRun {
		const run = this.#runs.get(id);
		if (run === undefined) throw new ApiError(404, `Run not found ${id}`);
		return run;
	}

	/** Stops a run; what happens to one that is over depends on its type. @throws ApiError 400, 404 */
	cancel(id: string): void {
		const run = this.find(id);
		if (run.isFinal && run.type === 'workflow_run') return;
		if (run.isFinal && run.type !== 'task_v2') throw new ApiError(400, `Run ${id} is already ${run.status}`);
		run.cancel();
	}

	/** @throws ApiError 404 */
	findWorkflow(id: string): EmulatedWorkflow {
		const workflows = this.#context.options.workflows ?? defaultWorkflows;
		const found = Object.hasOwn(workflows, id) ? workflows[id] : undefined;
		if (found === undefined) throw new ApiError(404, `Workflow not found [workflow_permanent_id=${id}]`);
		return found;
	}

	/** Newest first. */
	list({
		status,
		run_type: types,
		search_key: key,
		tags,
		workflow_permanent_id: workflows,
	}: Filter): readonly SkyvernRun[] {
		// Nothing in this slice of the API gives a run tags.
		if ((tags ?? []).length > 0) return [];
		return this.#runs.newestFirst.filter(({ id, type, plan, status: state }) => {
			const texts = [id, plan.title, plan.sessionId, ...plan.blocks.map(block => block.url)];
			return (
				(status?.includes(state) ?? true) &&
				(types?.includes(type) ?? true) &&
				(workflows === undefined || (plan.kind === 'workflow' && workflows.includes(plan.permanentId))) &&
				matches(texts, key)
			);
		});
	}

	/** Those of workflows, newest first; of one workflow, if one is named. */
	listOfWorkflows(filter: WorkflowFilter, permanentId?: string): readonly SkyvernRun[] {
		const { status, search_key: key, error_code: code, created_at_start: from, created_at_end: to, tags } = filter;
		if ((tags ?? []).length > 0) return [];
		return this.#runs.newestFirst.filter(({ plan, status: state, times, errors }) => {
			if (plan.kind !== 'workflow' || (permanentId !== undefined && plan.permanentId !== permanentId)) return false;
			const { parameters, extra_http_headers: headers } = plan.request;
			const texts = [
				plan.id,
				...[parameters, headers].flatMap(each => [...Object.keys(each ?? {}), ...valuesOf(each)]),
			];
			const created = toTime(times.created_at);
			return (
				(status?.includes(state) ?? true) &&
				(code === undefined || errors.some(error => error.error_code === code)) &&
				(from === undefined || created >= toTime(from)) &&
				(to === undefined || created < toTime(to)) &&
				matches(texts, key)
			);
		});
	}
}

function valuesOf(record: Readonly<Record<string, unknown>> | null | undefined): string[] {
	return Object.values(record ?? {}).map(value => (typeof value === 'string' ? value : JSON.stringify(value)));
}

function matches(texts: readonly (string | null)[], key = ''): boolean {
	return texts.some(text => text?.toLowerCase().includes(key.toLowerCase()));
}

/** Without a zone a moment is in UTC. */
function toTime(moment: components['schemas']['DateTimeQuery']): number {
	return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(moment) ? moment : `${moment}Z`);
}
