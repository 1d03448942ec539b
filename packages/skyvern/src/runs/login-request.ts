import type { CreateTaskOptions, TaskCredential } from '@anybrowser/core';
import { nearestName } from '@anybrowser/core/provider';
import type { CheckedCall, Schemas } from '../skyvern-context.ts';
import { codesRequest } from './codes-request.ts';
import { taskRequest } from './task-request.ts';

type LoginRequest = Schemas['LoginRequest'];
type Vault = NonNullable<TaskCredential['vault']>;
type VaultCredential = Extract<TaskCredential, { readonly vault: Vault }>;

/** What leads to a login in each vault: our names, Skyvern's, and what it can't do without. */
const vaults = {
	own: { type: 'skyvern', fields: { id: 'credential_id' }, needs: [['id']] },
	bitwarden: {
		type: 'bitwarden',
		fields: { itemId: 'bitwarden_item_id', collectionId: 'bitwarden_collection_id' },
		needs: [['itemId', 'collectionId']],
	},
	'1password': {
		type: '1password',
		fields: { vaultId: 'onepassword_vault_id', itemId: 'onepassword_item_id' },
		needs: [['vaultId'], ['itemId']],
	},
	azure: {
		type: 'azure_vault',
		fields: {
			vaultName: 'azure_vault_name',
			usernameKey: 'azure_vault_username_key',
			passwordKey: 'azure_vault_password_key',
			totpKey: 'azure_vault_totp_secret_key',
		},
		needs: [['vaultName'], ['usernameKey'], ['passwordKey']],
	},
} as const satisfies Readonly<
	Record<
		Vault,
		{
			readonly type: LoginRequest['credential_type'];
			readonly fields: Readonly<Record<string, keyof LoginRequest>>;
			readonly needs: readonly (readonly string[])[];
		}
	>
>;

/** What a login takes as well as a task does, under the same name, but for the last. */
const shared = [
	'prompt',
	'url',
	'webhook_url',
	'browser_session_id',
	'browser_profile_id',
	'start_fresh_browser',
	'browser_address',
	'extra_http_headers',
	'cdp_connect_headers',
] as const;

/** The places that a login can name. */
const places = [
	'RESIDENTIAL',
	'US-CA',
	'US-NY',
	'US-TX',
	'US-FL',
	'US-WA',
	'RESIDENTIAL_ES',
	'RESIDENTIAL_IE',
	'RESIDENTIAL_GB',
	'RESIDENTIAL_IN',
	'RESIDENTIAL_JP',
	'RESIDENTIAL_FR',
	'RESIDENTIAL_DE',
	'RESIDENTIAL_NZ',
	'RESIDENTIAL_ZA',
	'RESIDENTIAL_AR',
	'RESIDENTIAL_AU',
	'RESIDENTIAL_BR',
	'RESIDENTIAL_TR',
	'RESIDENTIAL_CA',
	'RESIDENTIAL_MX',
	'RESIDENTIAL_IT',
	'RESIDENTIAL_NL',
	'RESIDENTIAL_PH',
	'RESIDENTIAL_KR',
	'RESIDENTIAL_SA',
	'RESIDENTIAL_ISP',
	'NONE',
] as const satisfies readonly Schemas['ProxyRegion'][];

/**
 * Refuses what is no credential, before anything is sent, and what a login takes no notice of.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkCredential(call: CheckedCall, options: CreateTaskOptions): void {
	const { credential } = options;
	if (credential === undefined) return;
	if (typeof credential !== 'object' || credential === null) {
		throw call.refuse('`credential` is an object: `{ vault, … }` or `{ totp }`');
	}
	const { vault, totp, ...given } = credential;
	const own = options.providerOptions?.skyvern ?? {};
	if (own.totp_identifier || own.totp_url) {
		throw call.refuse('`credential.totp` and `providerOptions.skyvern` say the same thing; set one of them');
	}
	checkCodes(call, totp, vault === undefined);
	if (vault !== undefined && !Object.hasOwn(vaults, vault)) {
		throw call.refuse(`\`credential.vault\` is one of ${Object.keys(vaults).join(', ')}, not ${JSON.stringify(vault)}`);
	}
	const { fields = {}, needs = [] }: { readonly fields?: object; readonly needs?: readonly (readonly string[])[] } =
		vault === undefined ? {} : vaults[vault];
	checkFields(call, given, Object.keys(fields));
	const values: Readonly<Record<string, unknown>> = given;
	const missing = needs.find(names => !names.some(name => values[name] !== undefined));
	if (missing) throw call.refuse(`the vault "${vault}" needs \`credential.${missing.join('` or `credential.')}\``);
	if (vault !== undefined) checkLoginAlone(call, options);
}

/** A run that logs in has no schema, no bound and no files: it would drop them without a word. */
function checkLoginAlone(call: CheckedCall, options: CreateTaskOptions): void {
	const { schema, maxSteps, files, proxy, providerOptions } = options;
	const ownPlace = providerOptions?.skyvern?.proxy_location ?? undefined;
	if ((proxy !== undefined || ownPlace !== undefined) && loginPlace(options) === undefined) {
		throw call.refuse(
			`a login from a vault takes a country that Skyvern names by itself, or one of five states of the US: open a session with the \`${proxy === undefined ? 'providerOptions.skyvern.proxy_location' : 'proxy'}\`, and log in there`,
		);
	}
	const unused = Object.entries({ schema, maxSteps, files }).find(([, value]) => value !== undefined);
	const taken: readonly string[] = [...shared, 'proxy_location'];
	const own = Object.keys(providerOptions?.skyvern ?? {}).find(name => !taken.includes(name));
	const name = unused?.[0] ?? (own && `providerOptions.skyvern.${own}`);
	if (name === undefined) return;
	throw call.refuse(
		`a login from a vault takes no \`${name}\`: log in first, in a session, and run the task there afterwards`,
	);
}

function checkFields(call: CheckedCall, given: object, known: readonly string[]): void {
	for (const [name, value] of Object.entries(given)) {
		if (!known.includes(name)) {
			const nearest = nearestName(name, known);
			const hint = nearest ? `Did you mean \`${nearest}\`?` : `Known: ${[...known, 'totp'].join(', ')}`;
			throw call.refuse(`\`credential.${name}\` leads to nothing there. ${hint}`);
		}
		if (value === undefined || (typeof value === 'string' && value.trim() !== '')) continue;
		throw call.refuse(`\`credential.${name}\` is a text that isn't blank`);
	}
}

function checkCodes(call: CheckedCall, totp: unknown, isNeeded: boolean): void {
	if (totp === undefined && !isNeeded) return;
	const { identifier, url, ...more } = (typeof totp === 'object' ? (totp ?? {}) : {}) as Record<string, unknown>;
	const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
	const areTexts = [identifier, url].every(value => value === undefined || isText(value));
	if (areTexts && (isText(identifier) || isText(url)) && Object.keys(more).length === 0) return;
	throw call.refuse('`credential.totp` has an `identifier`, a `url`, or both; `credential` needs it or a `vault`');
}

/** A task that logs in from a vault, as a login. `checkCredential` has seen to it that nothing gets lost. */
export function loginRequest(options: CreateTaskOptions, credential: VaultCredential): LoginRequest {
	const { credential: _credential, ...rest } = options;
	const task = taskRequest(rest);
	const { type, fields } = vaults[credential.vault];
	const values: Readonly<Record<string, unknown>> = { ...credential };
	const leads = Object.entries(fields).flatMap(([ours, theirs]) =>
		values[ours] === undefined ? [] : [[theirs, values[ours]] as const],
	);
	const kept = shared.flatMap(name => (task[name] === undefined ? [] : [[name, task[name]] as const]));
	const place = loginPlace(options);
	return {
		...Object.fromEntries(kept),
		...(place !== undefined && { proxy_location: place }),
		credential_type: type,
		...Object.fromEntries(leads),
		...codesRequest(options),
	};
}

/** Where a login's traffic leaves from, by one of the names that are all it takes; `undefined` where none fits. */
function loginPlace({ proxy, providerOptions }: CreateTaskOptions): Schemas['ProxyRegion'] | undefined {
	const name = providerOptions?.skyvern?.proxy_location ?? nameOf(proxy);
	return places.find(place => place === name);
}

function nameOf(proxy: CreateTaskOptions['proxy']): string | undefined {
	if (typeof proxy !== 'object' || 'server' in proxy || proxy.city !== undefined) return undefined;
	const { country, region } = proxy;
	return region === undefined ? `RESIDENTIAL_${country}` : `${country}-${region}`;
}
