import { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/smooth.types.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';

/** A profile, and what Smooth tells of it. */
export class SmoothProfile {
	readonly id: string;
	/** What a session with it starts with. */
	readonly storage: StoredProfile;
	/** Milliseconds since the epoch; undefined before something was saved. */
	#savedAt: number | undefined;

	constructor(id: string, { clock, timing, lifetime, journal }: VendorContext) {
		this.id = id;
		const settle = timing.profileSave > 0 ? () => clock.sleep(timing.profileSave, lifetime.signal) : undefined;
		this.storage = new StoredProfile(settle, () => {
			this.#savedAt = clock.now();
			journal.changed();
		});
	}

	/** When something was saved last; milliseconds since the epoch. */
	get savedAt(): number | undefined {
		return this.#savedAt;
	}

	/** The profile as a response. */
	async toBody(): Promise<components['schemas']['Profile']> {
		const storage = await this.storage.read();
		if (this.#savedAt === undefined) {
			return { id: this.id, cookie_domains: null, cookie_count: null, profile_size_bytes: null, last_saved_at: null };
		}
		return {
			id: this.id,
			// Nothing tells when a cookie was used: the last made stand for the last used.
			cookie_domains: [...new Set(storage.cookies.map(({ domain }) => registeredDomain(domain)).reverse())],
			cookie_count: storage.cookies.length,
			profile_size_bytes: Buffer.byteLength(JSON.stringify(storage)),
			last_saved_at: Math.floor(this.#savedAt / 1000),
		};
	}
}

/** The last two parts of a name: the list of public suffixes would be more than a stand-in needs. */
function registeredDomain(domain: string): string {
	const name = domain.replace(/^\./, '');
	return /^[\d.]+$/.test(name) ? name : name.split('.').slice(-2).join('.');
}
