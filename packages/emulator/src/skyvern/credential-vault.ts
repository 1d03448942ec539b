import type { AgentCredential } from '../agent/agent.ts';
import type { components, operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { isRecord } from '../json/record.ts';
import { randomDigits } from '../kernel/random-id.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<operations['listCredentials']['parameters']['query']>;

interface StoredCredential {
	readonly body: Schemas['Credential'];
	readonly login: AgentCredential | null;
}

/** An account's credentials. What is secret in them comes out for logins only. */
export class CredentialVault {
	readonly #credentials = new Map<string, StoredCredential>();

	/** @throws ApiError 422 where the secret isn't of the kind that it is said to be, or its profile is taken */
	add(request: Schemas['CreateCredentialRequest']): Schemas['Credential'] {
		return this.#keep(`cred_${randomDigits()}`, request);
	}

	/** Puts another secret in one's place. @throws ApiError 404, and as `add` does */
	replace(id: string, request: Schemas['CreateCredentialRequest']): Schemas['Credential'] {
		this.#get(id);
		return this.#keep(id, request);
	}

	#keep(id: string, request: Schemas['CreateCredentialRequest']): Schemas['Credential'] {
		const { credential_type, browser_profile_id: profile } = request;
		const facts = toFacts(request);
		const owner = profile ? this.ofProfile(profile) : undefined;
		if (owner && owner.credential_id !== id) {
			throw new ApiError(422, `The browser profile ${profile} belongs to another credential`);
		}
		const body: Schemas['Credential'] = {
			credential_id: id,
			credential: facts,
			credential_type,
			name: request.name,
			created_by: null,
			vault_type: request.vault_type ?? 'skyvern',
			browser_profile_id: profile ?? null,
			auto_profile_disabled: request.auto_profile_disabled ?? false,
			pin_saved_session_ip: request.pin_saved_session_ip ?? false,
			tested_url: request.tested_url ?? null,
			user_context: null,
			save_browser_session_intent: false,
			run_sequentially: false,
			folder_id: null,
			proxy_location: request.proxy_location ?? null,
			proxy_session_id: request.rotate_proxy_session_id ? randomDigits() : (request.proxy_session_id ?? null),
		};
		this.#credentials.set(body.credential_id, { body, login: toLogin(request.credential) });
		return body;
	}

	/** Newest first. */
	list({ vault_type: vault, credential_type: type, search = '' }: Filter): readonly Schemas['Credential'][] {
		const wanted = search.toLowerCase();
		return [...this.#credentials.values()]
			.map(({ body }) => body)
			.reverse()
			.filter(({ name, credential, vault_type, credential_type }) => {
				const texts = [name, ...Object.values(credential)];
				return (
					(vault === undefined || vault_type === vault) &&
					(type === undefined || credential_type === type) &&
					texts.some(each => typeof each === 'string' && each.toLowerCase().includes(wanted))
				);
			});
	}

	/** @throws ApiError 404 */
	find(id: string): Schemas['Credential'] {
		return this.#get(id).body;
	}

	/** What to log in with. @throws ApiError 404; 400 for a card or a secret */
	login(id: string): AgentCredential {
		const { login } = this.#get(id);
		if (login === null) throw new ApiError(400, `Credential ${id} is not a password`);
		return login;
	}

	/** The credential that a profile keeps logged in. */
	ofProfile(profileId: string): Schemas['Credential'] | undefined {
		return this.list({}).find(each => each.browser_profile_id === profileId);
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		this.#get(id);
		this.#credentials.delete(id);
	}

	#get(id: string): StoredCredential {
		const found = this.#credentials.get(id);
		if (found === undefined) throw new ApiError(404, `Credential ${id} not found`);
		return found;
	}
}

/** What may be shown of a secret. */
function toFacts({
	credential_type: type,
	credential,
}: Schemas['CreateCredentialRequest']): Schemas['CredentialFacts'] {
	if (type === 'password' && 'password' in credential) {
		const { username, totp_type, totp_identifier } = credential;
		const has_totp = Boolean(credential.totp);
		return { username, totp_type: totp_type ?? 'none', totp_identifier: totp_identifier ?? null, has_totp };
	}
	if (type === 'credit_card' && 'card_number' in credential) {
		return { last_four: credential.card_number.slice(-4), brand: credential.card_brand };
	}
	if (type === 'secret' && 'secret_value' in credential) return { secret_label: credential.secret_label ?? null };
	const msg = `Value error, the credential is not of the type ${type}`;
	// What was sent is left out: it is a secret.
	throw new ApiError(422, [{ type: 'value_error', loc: ['body', 'credential'], msg, input: null }]);
}

function toLogin(secret: Schemas['CredentialSecret']): AgentCredential | null {
	if (!isRecord(secret) || !('password' in secret)) return null;
	return { username: secret.username, password: secret.password, totp: secret.totp ?? null };
}
