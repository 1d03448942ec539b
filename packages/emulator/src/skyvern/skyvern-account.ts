import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { randomDigits } from '../runtime/random-id.ts';
import { naiveTimeIn } from './naive-time.ts';
import { ProfileShelf } from './profile-shelf.ts';
import { SkyvernRun } from './skyvern-run.ts';
import { SkyvernSession } from './skyvern-session.ts';
import type { SkyvernWorld } from './skyvern-world.ts';
import { checkStartUrl } from './start-url.ts';

type Schemas = components['schemas'];

const millisecondsADay = 24 * 60 * 60 * 1000;
/** How far back the list of open sessions goes; milliseconds. */
const listedFor = millisecondsADay;
/** How far back the list of all sessions goes; milliseconds. */
const rememberedFor = 7 * millisecondsADay;

/** Everything that one account has. */
export class SkyvernAccount {
	readonly profiles: ProfileShelf;
	readonly sessions = new Map<string, SkyvernSession>();
	readonly runs = new Map<string, SkyvernRun>();
	/** The runs that single actions make on the side. */
	readonly actionRuns = new Map<string, Schemas['WorkflowRun']>();
	readonly #files = new Set<string>();
	readonly #world: SkyvernWorld;

	constructor(world: SkyvernWorld) {
		this.#world = world;
		this.profiles = new ProfileShelf(world);
	}

	createSession(request: Schemas['CreateBrowserSessionRequest']): SkyvernSession {
		if (request.url) checkStartUrl(request.url, this.#world.options.internalHosts ?? true);
		if (request.proxy_session_id && request.proxy_location !== 'RESIDENTIAL_ISP') {
			throw new ApiError(400, 'proxy_session_id needs the proxy_location RESIDENTIAL_ISP');
		}
		if (request.browser_profile_id) this.profiles.find(request.browser_profile_id);
		const session = new SkyvernSession(request, this.#world);
		this.sessions.set(session.id, session);
		return session;
	}

	findSession(id: string): SkyvernSession {
		const session = this.sessions.get(id);
		if (session === undefined) throw new ApiError(404, `Browser session ${id} not found`);
		session.expire();
		return session;
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
		const since = this.#world.clock.now() - period;
		for (const session of this.sessions.values()) session.expire();
		return [...this.sessions.values()].reverse().filter(session => session.createdAt >= since);
	}

	startRun(request: Schemas['TaskRunRequest']): SkyvernRun {
		const needsV2 = request.browser_profile_id
			? 'browser_profile_id'
			: request.start_fresh_browser
				? 'start_fresh_browser'
				: null;
		if (needsV2 && request.engine !== 'skyvern-2.0')
			throw new ApiError(400, `${needsV2} is only supported with engine skyvern-2.0`);
		if (request.browser_profile_id) this.profiles.find(request.browser_profile_id);
		const session = request.browser_session_id ? this.findSession(request.browser_session_id) : undefined;
		const limit = this.#world.options.concurrentRuns ?? Number.POSITIVE_INFINITY;
		if ([...this.runs.values()].filter(run => !run.isFinal).length >= limit)
			throw new ApiError(429, 'Too many concurrent runs');
		const run = new SkyvernRun(request, session, this.#world);
		this.runs.set(run.id, run);
		return run;
	}

	findRun(id: string): SkyvernRun {
		const run = this.runs.get(id);
		if (run === undefined) throw new ApiError(404, `Run not found ${id}`);
		return run;
	}

	/** Stops a run; what happens to one that is over depends on its type. */
	cancelRun(id: string): void {
		if (this.actionRuns.has(id)) return;
		const run = this.findRun(id);
		if (run.isFinal && run.type !== 'task_v2') throw new ApiError(400, `Run ${id} is already ${run.status}`);
		run.cancel();
	}

	createFile(name: string, retentionDays: number | null): Schemas['UploadedFile'] {
		const id = `file_${randomDigits()}`;
		this.#files.add(id);
		const key = `${this.#world.organizationId}/${id}/${encodeURIComponent(name)}`;
		return {
			s3_uri: `s3://uploads.skyvern.invalid/${key}`,
			presigned_url: `https://uploads.skyvern.invalid/${key}?signature=none`,
			file_id: id,
			expires_at: retentionDays === null ? null : naiveTimeIn(this.#world.clock, retentionDays * millisecondsADay),
		};
	}

	deleteFile(id: string): void {
		if (!this.#files.delete(id)) throw new ApiError(404, `File ${id} not found`);
	}
}
