import type { CheckedCall, Schemas } from '../skyvern-context.ts';

type LoginRequest = Schemas['LoginRequest'];

// What each vault needs, each line with what does as well: Skyvern checks it only once the run was asked for.
const needs: Readonly<Record<LoginRequest['credential_type'], readonly (readonly (keyof LoginRequest)[])[]>> = {
	skyvern: [['credential_id']],
	bitwarden: [['bitwarden_item_id', 'bitwarden_collection_id']],
	'1password': [['onepassword_vault_id'], ['onepassword_item_id']],
	azure_vault: [['azure_vault_name'], ['azure_vault_username_key'], ['azure_vault_password_key']],
};

/** @throws AnyBrowserError `invalid_request` for an unknown vault, and for one that lacks what it needs. */
export function checkLogin(call: CheckedCall, options: LoginRequest): void {
	const { credential_type: type } = options;
	if (!Object.hasOwn(needs, type)) {
		throw call.refuse(`\`credential_type\` is one of ${Object.keys(needs).join(', ')}, not ${JSON.stringify(type)}`);
	}
	const missing = needs[type].find(names => !names.some(name => options[name]));
	if (missing) throw call.refuse(`the vault "${type}" needs \`${missing.join('` or `')}\``);
}
