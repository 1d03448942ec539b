import type { AgentCredential } from '../agent/agent.ts';
import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { History } from '../kernel/history.ts';
import type { ActionRun } from './action-run.ts';
import { ArtifactStore } from './artifact-store.ts';
import { checkAddress } from './check-address.ts';
import { checkTimeZone } from './check-time-zone.ts';
import { CredentialVault } from './credential-vault.ts';
import { planLogin } from './plan-errand.ts';
import { ProfileStore } from './profile-store.ts';
import { planTask } from './run-plan.ts';
import { RunRegistry } from './run-registry.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { RunOrigin, SkyvernRun } from './skyvern-run.ts';
import { SkyvernSession } from './skyvern-session.ts';
import { UploadedFiles } from './uploaded-files.ts';

type Schemas = components['schemas'];

const millisecondsADay = 24 * 60 * 60 * 1000;
/** How far back the list of open sessions goes; milliseconds. */
const listedFor = millisecondsADay;
/** How far back the list of all sessions goes; milliseconds. */
const rememberedFor = 7 * millisecondsADay;

/** Everything that one account has. */
export class SkyvernAccount {
	readonly profiles: ProfileStore;
	readonly sessions: History<SkyvernSession>;
	readonly artifacts: ArtifactStore;
	readonly credentials = new CredentialVault();
	/** Those of tasks and workflows. */
	readonly runs: RunRegistry;
	/** The last runs that single actions made on the side. */
	readonly #actionRuns = new Map<string, ActionRun>();
	readonly files: UploadedFiles;
	readonly #context: SkyvernContext;

	constructor(context: SkyvernContext) {
		this.#context = context;
		this.sessions = new History(context.historyLimit);
		this.profiles = new ProfileStore(context);
		this.files = new UploadedFiles(context);
		this.artifacts = new ArtifactStore(context);
		this.runs = new RunRegistry(context, this);
	}

	createSession(request: Schemas['CreateBrowserSessionRequest']): SkyvernSession {
		const { internalHosts = 'loopback' } = this.#context.options;
		const url = request.url ? checkAddress(request.url, 'url', internalHosts) : (request.url ?? null);
		const { proxy_location: place = null, browser_settings: settings } = request;
		if (request.proxy_session_id && place !== null && place !== 'RESIDENTIAL_ISP') {
			throw new ApiError(400, 'proxy_session_id is only supported with RESIDENTIAL_ISP proxy_location');
		}
		if (settings?.timezone_id) checkTimeZone(settings.timezone_id);
		const profile = request.browser_profile_id ? this.profiles.find(request.browser_profile_id) : undefined;
		const session = new SkyvernSession({ ...request, url }, profile?.storage, this.#context);
		this.sessions.add(session);
		return session;
	}

	findSession(id: string): SkyvernSession {
		const session = this.sessions.get(id);
		if (session === undefined) throw new ApiError(404, `Browser session ${id} not found`);
		session.expire();
		return session;
	}

	/** Ends a session as the server does that is asked for it. @throws ApiError 404 */
	closeSession(id: string): void {
		this.findSession(id).end(this.#context.options.closedAs ?? 'completed');
	}

	/** A run that a single action made; undefined where there is none, or no longer. */
	findActionRun(id: string): ActionRun | undefined {
		return this.#actionRuns.get(id);
	}

	keepActionRun(run: ActionRun): void {
		this.#actionRuns.set(run.id, run);
		for (const oldest of this.#actionRuns.keys()) {
			if (this.#actionRuns.size <= this.#context.historyLimit) return;
			this.#actionRuns.delete(oldest);
		}
	}

	/** Those that are open, of the last day, newest first. */
	openSessions(): readonly SkyvernSession[] {
		return this.#sessionsOf(listedFor).filter(session => !session.isFinal);
	}

	/** Those of the last week, ended ones too, newest first. */
	recentSessions(): readonly SkyvernSession[] {
		return this.#sessionsOf(rememberedFor);
	}

	#sessionsOf(period: number): readonly SkyvernSession[] {
		const since = this.#context.clock.now() - period;
		for (const session of this.sessions.open) session.expire();
		return this.sessions.newestFirst.filter(session => session.createdAt >= since);
	}

	/** Starts a task. @throws ApiError 400 for what only another engine does, and for a page that it may not name */
	startTask(request: Schemas['TaskRunRequest'], origin: RunOrigin): SkyvernRun {
		const needsV2 = request.browser_profile_id
			? 'browser_profile_id'
			: request.start_fresh_browser
				? 'start_fresh_browser'
				: null;
		if (needsV2 && request.engine !== 'skyvern-2.0')
			throw new ApiError(400, `${needsV2} is only supported with engine skyvern-2.0`);
		const { internalHosts = 'loopback' } = this.#context.options;
		const url = request.url ? checkAddress(request.url, 'url', internalHosts) : (request.url ?? null);
		return this.runs.start(planTask({ ...request, url }), origin);
	}

	/** Starts a login. @throws ApiError 400 without a credential, 404 for one that there is none of */
	startLogin(request: Schemas['LoginRequest'], origin: RunOrigin): SkyvernRun {
		return this.runs.start(planLogin(request, this.#credentialFor(request)), origin);
	}

	/** Stops a run, unless it is over and stays as it is. @throws ApiError 400, 404 */
	cancelRun(id: string): void {
		this.runs.cancel(id);
	}

	#credentialFor(request: Schemas['LoginRequest']): AgentCredential {
		if (request.credential_type === 'skyvern') {
			if (!request.credential_id)
				throw new ApiError(400, 'credential_id is required to login using a Skyvern credential');
			return this.credentials.login(request.credential_id);
		}
		const found = this.#context.options.vault?.(request) ?? null;
		if (found === null) throw new ApiError(404, `The vault ${request.credential_type} has no such credential`);
		return found;
	}
}
