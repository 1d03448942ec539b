import type { Profile } from '../contract/profile.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { LoginCall } from './login-call.ts';

/** Profiles that are looked through for one by its name. */
const maxListed = 10_000;

/** Profiles that a page is asked for. */
const pageSize = 100;

/**
 * The profile of a name, where there is one.
 *
 * @param known `id`: as the caller or an earlier login gives it. `request`: default: one that ends with the login.
 * @throws AnyBrowserError `not_found` for an id of the caller's that leads to nothing; `conflict` where several profiles have
 * the name, or there are too many to tell.
 */
export async function findProfile(
	call: LoginCall,
	name: string,
	known: {
		readonly id?: string | undefined;
		readonly isCallers?: boolean | undefined;
		readonly request?: RequestOptions | undefined;
	},
): Promise<Profile | undefined> {
	const { profiles, capabilities } = call.provider;
	const { request = call.left } = known;
	if (known.id !== undefined) {
		try {
			return await profiles.get(known.id, request);
		} catch (error) {
			if (known.isCallers || !AnyBrowserError.is(error, 'not_found')) throw error;
		}
	}
	if (capabilities['profiles.list'] === 'none') return undefined;
	const found: Profile[] = [];
	let listed = 0;
	for await (const profile of profiles.list({ limit: pageSize }, request)) {
		if (++listed > maxListed) {
			throw call.error(
				'conflict',
				`there are more than ${maxListed} profiles, too many to find one by its name. Pass its \`id\``,
			);
		}
		if (profile.name === name) found.push(profile);
	}
	if (found.length < 2) return found[0];
	const ids = found.map(({ id }) => id).join(', ');
	throw call.error(
		'conflict',
		`${found.length} profiles are called ${JSON.stringify(name)} (${ids}). Pass the \`id\` of one`,
	);
}
