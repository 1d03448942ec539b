import type { components, operations } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import { History } from '../../kernel/history.ts';
import type { ContextStore } from '../account/context-store.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import { createdBetween } from '../created-between.ts';
import { checkProxies } from '../sessions/check-proxies.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { AgentStore } from './agent-store.ts';
import { BrowserbaseRun } from './browserbase-run.ts';

type Filter = NonNullable<operations['listRuns']['parameters']['query']>;

/** What else runs need of their account. */
interface Surroundings {
	readonly agents: AgentStore;
	readonly contexts: ContextStore;
	readonly sessions: SessionStore;
}

/** A project's runs. */
export class RunRegistry {
	readonly #runs: History<BrowserbaseRun>;
	readonly #environment: BrowserbaseEnvironment;
	readonly #around: Surroundings;

	constructor(environment: BrowserbaseEnvironment, around: Surroundings) {
		this.#environment = environment;
		this.#around = around;
		this.#runs = new History(environment.historyLimit);
	}

	/** The earliest first. */
	get all(): readonly BrowserbaseRun[] {
		return this.#runs.all;
	}

	/**
	 * Starts a run.
	 *
	 * @throws ApiError 400 for proxies that can't be, 402 and 403 for what the plan doesn't have, 404 for an agent or context
	 * that there is none of, 429 at a limit
	 */
	start(request: components['schemas']['CreateRunRequest']): BrowserbaseRun {
		const { agents, contexts, sessions } = this.#around;
		const agent = request.agentId === undefined ? undefined : agents.find(request.agentId);
		const { context, proxies, verified } = request.browserSettings ?? {};
		if (context) contexts.find(context.id);
		if (Array.isArray(proxies)) checkProxies(proxies);
		// Each has a browser, or is about to.
		const waiting = [...this.#runs.open].filter(run => run.session === undefined).length;
		sessions.limits.admit({ verified }, { browsers: sessions.openCount + waiting, minutes: sessions.minutes });
		const browserSettings = { ...(context && { context }), ...(verified !== undefined && { verified }) };
		const openSession = () => sessions.openForRun({ browserSettings, ...(proxies !== undefined && { proxies }) });
		const run = new BrowserbaseRun({ request, agent, openSession }, this.#environment);
		this.#runs.add(run);
		return run;
	}

	/** @throws ApiError 404 */
	find(id: string): BrowserbaseRun {
		const run = this.get(id);
		if (run === undefined) throw new ApiError(404, `There is no run ${id}`);
		return run;
	}

	/** The same, of which there may be none. */
	get(id: string): BrowserbaseRun | undefined {
		return this.#runs.get(id);
	}

	/** Newest first. */
	list({ status, agentId, ...bounds }: Filter): readonly BrowserbaseRun[] {
		return this.#runs.newestFirst.filter(
			run =>
				(status === undefined || run.status === status) &&
				(agentId === undefined || run.setting.agent?.id === agentId) &&
				createdBetween(run.createdAt, bounds),
		);
	}
}
