import type { CreateProfileOptions, ListProfilesQuery, UpdateProfileOptions } from '@anybrowser/core';
import type { OwnOptions } from '@anybrowser/core/provider';
import type {
	SkyvernCreateProfileOptions,
	SkyvernProfileProxy,
	SkyvernProfilesQuery,
	SkyvernUpdateProfileOptions,
} from './profile-options.ts';

type Own<Options, Shared> = Readonly<Record<Exclude<keyof Options, keyof Shared>, true>>;

const proxy: Own<SkyvernProfileProxy, object> = { proxy: true, proxyLocation: true, proxySessionId: true };
const create: Own<SkyvernCreateProfileOptions, CreateProfileOptions> = { ...proxy, fromRunId: true };
const update: Own<SkyvernUpdateProfileOptions, UpdateProfileOptions> = { ...proxy, rotateProxySession: true };
const list: Own<SkyvernProfilesQuery, ListProfilesQuery> = { search: true, includeDeleted: true, managed: true };

/** The options that the contract doesn't have: one that is added and forgotten here doesn't compile. */
export const ownOptionNames: OwnOptions = {
	'profiles.create': Object.keys(create),
	'profiles.update': Object.keys(update),
	'profiles.list': Object.keys(list),
};
