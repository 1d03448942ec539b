import type { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { SkyvernProfile } from './skyvern-profile.ts';
import type { SkyvernRun } from './skyvern-run.ts';
import type { SkyvernSession } from './skyvern-session.ts';

type Schemas = components['schemas'];

/** How long the server waits for what a workflow's run left; milliseconds. */
const patience = 30_000;

/** How long the same request gives the same profile; milliseconds. */
const repeatableFor = 24 * 60 * 60 * 1000;

/** An account's profiles. */
export class ProfileStore {
	readonly #context: SkyvernContext;
	readonly #profiles = new Map<string, SkyvernProfile>();
	/** Sessions and runs whose archive has been used up, each with the profile that was made of it. */
	readonly #consumed = new Map<string, SkyvernProfile>();

	constructor(context: SkyvernContext) {
		this.#context = context;
	}

	/** Makes a profile: from the session, which is used up by it, or an empty one. */
	create(request: Schemas['CreateBrowserProfileRequest'], session: SkyvernSession | undefined): SkyvernProfile {
		const made = session && this.#consumed.get(session.id);
		if (made && this.#isSame(made, request)) return made;
		if (session) this.#checkArchive(session);
		return this.#add(request, session, session?.request.browser_type ?? null);
	}

	/** Makes a profile of what a workflow's run left; waits for that itself, for half a minute. @throws ApiError 400 */
	async createFromRun(
		request: Schemas['CreateBrowserProfileRequest'],
		run: SkyvernRun,
		signal: AbortSignal,
	): Promise<SkyvernProfile> {
		const { clock, timing } = this.#context;
		const mayHave = run.plan.kind === 'workflow' && run.session === undefined && !this.#consumed.has(run.id);
		const isThere = () => run.endedSince(timing.profileArchive);
		const deadline = clock.now() + patience;
		while (mayHave && !isThere() && clock.now() < deadline)
			await clock.sleep(Math.min(patience / 30, deadline - clock.now()), signal);
		if (!mayHave || !isThere()) throw new ApiError(400, 'Workflow run does not have a persisted session.');
		return this.#add(request, run, null);
	}

	#add(
		request: Schemas['CreateBrowserProfileRequest'],
		source: { readonly id: string; readonly archive: StoredProfile } | undefined,
		type: Schemas['BrowserType'] | null,
	): SkyvernProfile {
		this.#checkName(request.name);
		const profile = new SkyvernProfile(request, type, this.#context, source?.archive);
		this.#profiles.set(profile.id, profile);
		if (source) this.#consumed.set(source.id, profile);
		return profile;
	}

	/** Whether a request only asks again for what was made of its session less than a day ago. */
	#isSame(made: SkyvernProfile, request: Schemas['CreateBrowserProfileRequest']): boolean {
		return !made.isDeleted && made.name === request.name && this.#context.clock.now() < made.createdAt + repeatableFor;
	}

	has(id: string): boolean {
		return this.#profiles.get(id)?.isDeleted === false;
	}

	/** @throws ApiError 404 */
	find(id: string): SkyvernProfile {
		const profile = this.#profiles.get(id);
		if (profile === undefined || profile.isDeleted) throw new ApiError(404, `Browser profile ${id} not found`);
		return profile;
	}

	/** Newest first. */
	list(includeDeleted: boolean, searchKey: string): readonly SkyvernProfile[] {
		return [...this.#profiles.values()]
			.reverse()
			.filter(profile => (includeDeleted || !profile.isDeleted) && profile.matches(searchKey));
	}

	update(id: string, change: Schemas['UpdateBrowserProfileRequest']): SkyvernProfile {
		const profile = this.find(id);
		if (change.name && change.name !== profile.name) this.#checkName(change.name);
		profile.update(change);
		return profile;
	}

	delete(id: string): void {
		this.find(id).delete();
	}

	#checkName(name: string): void {
		const taken = [...this.#profiles.values()].some(profile => !profile.isDeleted && profile.name === name);
		if (taken) throw new ApiError(409, `A browser profile named '${name}' already exists.`);
	}

	/** The server's texts are all that tells a refusal for good from one that will pass: `configured` and `wait`. */
	#checkArchive(session: SkyvernSession): void {
		if (session.request.generate_browser_profile !== true) {
			throw new ApiError(
				400,
				'This browser session was not configured to generate a browser profile: start one with generate_browser_profile.',
			);
		}
		if (!session.isArchived || this.#consumed.has(session.id)) {
			throw new ApiError(
				400,
				'Browser session does not have a persisted profile archive: close the session and wait for the upload.',
			);
		}
	}
}
