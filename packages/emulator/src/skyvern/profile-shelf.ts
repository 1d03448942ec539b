import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { archiveKey, profileKey } from './browser-names.ts';
import { SkyvernProfile } from './skyvern-profile.ts';
import type { SkyvernSession } from './skyvern-session.ts';
import type { SkyvernWorld } from './skyvern-world.ts';

type Schemas = components['schemas'];

/** An account's profiles. */
export class ProfileShelf {
	readonly #world: SkyvernWorld;
	readonly #profiles = new Map<string, SkyvernProfile>();
	/** Sessions whose archive has been used up. */
	readonly #consumed = new Set<string>();

	constructor(world: SkyvernWorld) {
		this.#world = world;
	}

	/** Makes a profile: from the session, which is used up by it, or an empty one. */
	create(request: Schemas['CreateBrowserProfileRequest'], session: SkyvernSession | undefined): SkyvernProfile {
		if (session) this.#checkArchive(session);
		this.#checkName(request.name);
		const profile = new SkyvernProfile(request, session?.request.browser_type ?? null, this.#world);
		this.#profiles.set(profile.id, profile);
		if (session) {
			this.#consumed.add(session.id);
			this.#world.browsers.rename(archiveKey(session.id), profileKey(profile.id) ?? '');
		}
		return profile;
	}

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

	async delete(id: string): Promise<void> {
		this.find(id).delete();
		await this.#world.browsers.forget(profileKey(id) ?? '');
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
