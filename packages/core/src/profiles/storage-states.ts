import type { Sessions } from '../client/sessions.ts';
import type { Capability } from '../contract/capability.ts';
import type { Profile } from '../contract/profile.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { CreateSessionOptions } from '../contract/session.ts';
import type { StorageState } from '../contract/storage-state.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import { openScope, remaining } from '../http/call-scope.ts';
import { withSecrets } from '../http/call-secrets.ts';
import { systemClock } from '../http/clock.ts';
import { nearestName } from '../provider/nearest-name.ts';
import { checkOrigin, checkStorageState } from './check-storage-state.ts';
import type { LoginOptions } from './login-options.ts';
import type { ProfileLogins } from './profile-logins.ts';

/** How a profile is read. */
export interface ExportProfileOptions {
	/**
	 * The origins whose `localStorage` is read, such as `https://example.com`. Default: those of the hosts that have cookies, by
	 * https.
	 */
	readonly origins?: readonly string[] | undefined;
	/** How the session is opened that reads it. */
	readonly session?: LoginOptions['session'];
}

/** How a state becomes a profile. */
export interface ImportProfileOptions extends Pick<LoginOptions, 'session' | 'settleTime' | 'id'> {
	/** What the profile is called. One of this name gets the state on top of what it has. */
	readonly name: string;
}

type Operation = Extract<Capability, 'profiles.export' | 'profiles.import'>;

/** Profiles as storage states, read and written in the browser itself. */
export class StorageStates {
	readonly #provider: BrowserSessionProvider;
	readonly #sessions: Sessions;
	readonly #logins: ProfileLogins;

	constructor(provider: BrowserSessionProvider, sessions: Sessions, logins: ProfileLogins) {
		this.#provider = provider;
		this.#sessions = sessions;
		this.#logins = logins;
	}

	async export(id: string, options: ExportProfileOptions = {}, request: RequestOptions = {}): Promise<StorageState> {
		const operation = 'profiles.export';
		const refuse = this.#refuse(operation);
		if (typeof id !== 'string' || id.trim() === '') throw refuse("it needs the profile's id");
		checkNames(options, ['origins', 'session'], refuse);
		const { origins, session = {} } = options;
		if (origins !== undefined && !Array.isArray(origins)) throw refuse('`origins` is a list');
		for (const origin of origins ?? []) checkOrigin(origin, message => refuse(`each of \`origins\` ${message}`));
		const read = this.#provider.cdp.readState;
		if (read === undefined) throw this.#unsupported(operation);
		this.#requireSupport(operation);
		const isDiscarded = this.#provider.capabilities['session.profile.readOnly'] !== 'none';
		const profile = { id, ...(isDiscarded && { readOnly: true }) };
		// The cast is sound: whatever the provider's own options are, the provider checks them.
		const opened = { ...(session as CreateSessionOptions), profile };
		const scope = openScope(request, systemClock.now());
		return this.#sessions.use(
			opened,
			({ id: sessionId }) => read(sessionId, { origins }, remaining(scope, systemClock.now())),
			request,
		);
	}

	async import(state: StorageState, options: ImportProfileOptions, request: RequestOptions = {}): Promise<Profile> {
		const operation = 'profiles.import';
		const refuse = this.#refuse(operation);
		const checked = checkStorageState(state, refuse);
		checkNames(options, ['name', 'session', 'settleTime', 'id'], refuse);
		const { name, ...rest } = options;
		const write = this.#provider.cdp.writeState;
		if (write === undefined) throw this.#unsupported(operation);
		this.#requireSupport(operation);
		const { apiKey, headers, timeout, maxRetries } = request;
		const own = withSecrets({ apiKey, headers, timeout, maxRetries }, valuesOf(checked));
		return this.#logins.replace(name, ({ id }, { signal }) => write(id, checked, { ...own, signal }), rest, request);
	}

	#refuse(operation: Operation): (message: string) => AnyBrowserError {
		const { name: provider } = this.#provider;
		return message => new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	}

	#requireSupport(operation: Operation): void {
		if (this.#provider.capabilities[operation] === 'none') throw this.#unsupported(operation);
	}

	#unsupported(operation: Operation): UnsupportedCapabilityError {
		const { name, capabilityNotes } = this.#provider;
		return new UnsupportedCapabilityError(name, operation, operation, capabilityNotes[operation]);
	}
}

/** What logs in, and must be in no message. Shorter ones stand in much that has nothing to do with it. */
function valuesOf({ cookies, origins }: StorageState): readonly string[] {
	const items = origins.flatMap(({ localStorage }) => localStorage);
	return [...cookies, ...items].map(({ value }) => value).filter(value => value.length >= 8);
}

function checkNames(options: unknown, names: readonly string[], refuse: (message: string) => AnyBrowserError): void {
	if (typeof options !== 'object' || options === null) throw refuse('the options are an object');
	for (const given of Object.keys(options)) {
		if (names.includes(given)) continue;
		const nearest = nearestName(given, names);
		throw refuse(
			`\`${given}\` is no option. ${nearest ? `Did you mean \`${nearest}\`?` : `Known: ${names.join(', ')}`}`,
		);
	}
}
