import { StoredProfile } from '../../browser/stored-profile.ts';
import type { components } from '../../generated/browserbase.types.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

/** A context. What a session saves into it is there some time after the session's end. */
export class BrowserbaseContext {
	readonly id: string = crypto.randomUUID();
	readonly name: string | undefined;
	/** What a session with it starts with. */
	readonly storage: StoredProfile;
	readonly #projectId: string;
	readonly #created: string;
	#updated: string;

	constructor({ name, projectId }: components['schemas']['CreateContextRequest'], environment: BrowserbaseEnvironment) {
		const { clock, timing, lifetime, journal } = environment;
		this.name = name;
		this.#projectId = projectId ?? environment.projectId;
		this.#created = environment.stamp();
		this.#updated = this.#created;
		const settle = timing.profileSave > 0 ? () => clock.sleep(timing.profileSave, lifetime.signal) : undefined;
		this.storage = new StoredProfile(settle, () => {
			this.#updated = environment.stamp();
			journal.changed();
		});
	}

	toBody(): components['schemas']['Context'] {
		return {
			id: this.id,
			projectId: this.#projectId,
			createdAt: this.#created,
			updatedAt: this.#updated,
			...(this.name !== undefined && { name: this.name }),
		};
	}
}
