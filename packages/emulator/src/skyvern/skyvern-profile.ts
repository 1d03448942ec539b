import { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/skyvern.types.ts';
import { randomDigits } from '../kernel/random-id.ts';
import type { NaiveTime } from './naive-time.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { withAllFields } from './with-all-fields.ts';

type Schemas = components['schemas'];
type Location = NonNullable<Schemas['BrowserProfile']['proxy_location']>;

/** A profile; a deleted one is only marked so. */
export class SkyvernProfile {
	readonly id = `bp_${randomDigits()}`;
	/** What a session with it starts with. */
	readonly storage: StoredProfile;
	readonly #context: SkyvernContext;
	readonly #source: Schemas['BrowserType'] | null;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	readonly #created: NaiveTime;
	#modified: NaiveTime;
	#deleted: NaiveTime | null = null;
	#name: string;
	#description: string | null;
	#proxyLocation: Location | null;
	#proxySessionId: string | null;

	constructor(
		request: Schemas['CreateBrowserProfileRequest'],
		source: Schemas['BrowserType'] | null,
		context: SkyvernContext,
		storage: StoredProfile = new StoredProfile(),
	) {
		this.storage = storage;
		this.#context = context;
		this.#source = source;
		this.#name = request.name;
		this.#description = request.description ?? null;
		this.#proxySessionId = request.proxy_session_id ?? null;
		this.#proxyLocation = request.proxy_location ?? (this.#proxySessionId === null ? null : 'RESIDENTIAL_ISP');
		this.createdAt = context.clock.now();
		this.#created = context.stamp();
		this.#modified = this.#created;
	}

	get name(): string {
		return this.#name;
	}

	get isDeleted(): boolean {
		return this.#deleted !== null;
	}

	/** Whether a text occurs in its name or description, in whatever case. */
	matches(text: string): boolean {
		return [this.#name, this.#description ?? ''].some(field => field.toLowerCase().includes(text.toLowerCase()));
	}

	/** Changes what is named; a name of null is no change, as with the real server. */
	update(change: Schemas['UpdateBrowserProfileRequest']): void {
		this.#name = change.name ?? this.#name;
		this.#description = change.description ?? this.#description;
		if (change.proxy_location !== undefined) this.#proxyLocation = change.proxy_location;
		if (change.proxy_session_id !== undefined) this.#proxySessionId = change.proxy_session_id;
		if (change.rotate_proxy_session_id) this.#proxySessionId = randomDigits();
		this.#modified = this.#context.stamp();
	}

	delete(): void {
		this.#deleted = this.#context.stamp();
		this.#modified = this.#deleted;
	}

	/** @param linkedCredential the name of the credential that it keeps logged in */
	toBody(linkedCredential: string | null = null): Schemas['BrowserProfile'] {
		return {
			browser_profile_id: this.id,
			organization_id: this.#context.organizationId,
			name: this.#name,
			description: this.#description,
			source_browser_type: this.#source,
			proxy_location: completed(this.#proxyLocation),
			proxy_session_id: this.#proxySessionId,
			is_managed: false,
			workflow_permanent_id: null,
			browser_profile_key_digest: null,
			created_at: this.#created,
			modified_at: this.#modified,
			deleted_at: this.#deleted,
			last_verified_login_at: null,
			linked_credential_name: linkedCredential,
		};
	}
}

/** A place with all its fields, as the server tells it. */
function completed(location: Location | null): Location | null {
	const isPlace = typeof location === 'object' && location !== null && 'country' in location;
	return isPlace ? withAllFields('GeoTarget', location) : location;
}
