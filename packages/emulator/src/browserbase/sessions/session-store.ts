import type { components, operations } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import { History } from '../../kernel/history.ts';
import type { ContextStore } from '../account/context-store.ts';
import type { ExtensionStore } from '../account/extension-store.ts';
import { PlanLimits } from '../account/plan-limits.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import { BrowserbaseSession } from './browserbase-session.ts';
import { checkProxies } from './check-proxies.ts';
import { DownloadStore } from './download-store.ts';
import { readMetadataQuery } from './metadata-query.ts';

type Request = components['schemas']['CreateSessionRequest'];
type Filter = NonNullable<operations['listSessions']['parameters']['query']>;

/** Seconds that a session lives which asks for no number. */
export const defaultSeconds = 3600;

/** Characters that metadata have to stay below, as JSON. */
const metadataLimit = 512;

/** What else sessions need of their account. */
interface Surroundings {
	readonly contexts: ContextStore;
	readonly extensions: ExtensionStore;
}

/** A project's sessions, those of its runs too. */
export class SessionStore {
	readonly limits: PlanLimits;
	readonly downloads: DownloadStore;
	readonly #sessions: History<BrowserbaseSession>;
	readonly #environment: BrowserbaseEnvironment;
	readonly #around: Surroundings;
	#forgottenMinutes = 0;

	constructor(environment: BrowserbaseEnvironment, around: Surroundings) {
		this.#environment = environment;
		this.#around = around;
		this.limits = new PlanLimits(environment);
		this.downloads = new DownloadStore(environment);
		this.#sessions = new History(environment.historyLimit, session => {
			this.#forgottenMinutes += session.minutes;
			this.downloads.forget(session.id);
		});
	}

	/** The earliest first. */
	get all(): readonly BrowserbaseSession[] {
		return this.#sessions.all;
	}

	/** How many are not told as ended. */
	get openCount(): number {
		this.#expireAll();
		return this.#sessions.open.size;
	}

	/** Minutes that all of them have used. */
	get minutes(): number {
		this.#expireAll();
		return this.all.reduce((sum, session) => sum + session.minutes, this.#forgottenMinutes);
	}

	/**
	 * Opens a session that a client asks for.
	 *
	 * @throws ApiError 400 for what can't be, 402 and 403 for what the plan doesn't have, 404 for a context or extension that
	 * there is none of, 429 at a limit
	 */
	create(request: Request): BrowserbaseSession {
		checkRequest(request);
		const { browserSettings: settings, extensionId, keepAlive } = request;
		for (const id of [extensionId, settings?.extensionId]) if (id !== undefined) this.#around.extensions.find(id);
		const verified = settings?.verified ?? settings?.advancedStealth;
		const { context } = settings ?? {};
		const found = context && this.#around.contexts.find(context.id);
		this.limits.admit({ keepAlive, verified }, { browsers: this.openCount, minutes: this.minutes });
		return this.#open({ request, context: found, isOfRun: false });
	}

	/** Opens the session of a run, which has been admitted. */
	openForRun(request: Request): BrowserbaseSession {
		const { context } = request.browserSettings ?? {};
		const found = context && this.#around.contexts.find(context.id);
		return this.#open({ request: { ...request, keepAlive: true }, context: found, isOfRun: true });
	}

	/** @throws ApiError 404 */
	find(id: string): BrowserbaseSession {
		const session = this.get(id);
		if (session === undefined) throw new ApiError(404, `There is no session ${id}`);
		return session;
	}

	/** The same, of which there may be none. */
	get(id: string): BrowserbaseSession | undefined {
		const session = this.#sessions.get(id);
		session?.expire();
		return session;
	}

	/** One whose browser is there. @throws ApiError 404, 410 */
	findOpen(id: string): BrowserbaseSession {
		const session = this.find(id);
		if (session.gone.aborted) throw new ApiError(410, `The session ${id} has ended`);
		return session;
	}

	/** The session that a key was given for, and whether it still opens it. */
	findByKey(key: string): { readonly session: BrowserbaseSession; readonly isFresh: boolean } | undefined {
		for (const session of this.#sessions.newestFirst) {
			const state = session.keys.state(key);
			if (state === undefined) continue;
			session.expire();
			return { session, isFresh: state === 'fresh' };
		}
		return undefined;
	}

	/** Newest first; those that lists have by now. @throws ApiError 400 for a query that is none */
	list({ status, q }: Filter): readonly BrowserbaseSession[] {
		const matches = q === undefined ? () => true : readMetadataQuery(q);
		const { clock, timing } = this.#environment;
		this.#expireAll();
		return this.#sessions.newestFirst.filter(
			session =>
				clock.now() >= session.createdAt + timing.listing &&
				(status === undefined || session.status === status) &&
				matches(session.setting.request.userMetadata),
		);
	}

	#open(setting: Pick<BrowserbaseSession['setting'], 'request' | 'context' | 'isOfRun'>): BrowserbaseSession {
		const seconds = this.limits.secondsOf(setting.request.timeout ?? defaultSeconds);
		const session = new BrowserbaseSession({ ...setting, seconds, downloads: this.downloads }, this.#environment);
		this.#sessions.add(session);
		return session;
	}

	#expireAll(): void {
		for (const session of this.#sessions.open) session.expire();
	}
}

/** @throws ApiError 400 */
function checkRequest({ userMetadata, proxies }: Request): void {
	if (userMetadata !== undefined && JSON.stringify(userMetadata).length >= metadataLimit) {
		throw new ApiError(400, `body/userMetadata must have fewer than ${metadataLimit} characters as JSON`);
	}
	if (Array.isArray(proxies)) checkProxies(proxies);
}
