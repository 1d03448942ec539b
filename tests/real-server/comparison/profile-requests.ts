import type { ComparedRequest } from './compared-request.ts';

const create = (name: string, body: unknown, keep?: ComparedRequest['keep']): ComparedRequest => ({
	name,
	method: 'POST',
	path: '/browser_profiles',
	body,
	...(keep && { keep }),
});
const change = (name: string, body: unknown, profile = '$profile'): ComparedRequest => ({
	name,
	method: 'PATCH',
	path: `/browser_profiles/${profile}`,
	body,
});

/** Requests about profiles; `$closed` is a session that has ended. They leave none but `$profile`. */
export const profileRequests: readonly ComparedRequest[] = [
	create('make a profile', { name: 'compared', description: 'first' }, { profile: 'browser_profile_id' }),
	create('make a profile whose name is taken', { name: 'compared' }),
	create('make a profile without a name', {}),
	create('make a profile with an empty name', { name: '' }),
	create('make a profile with a blank name', { name: ' ' }),
	create('make a profile of two sources', { name: 'x', browser_session_id: 'pbs_0', workflow_run_id: 'wr_0' }),
	create('make a profile of an unknown session', { name: 'x', browser_session_id: 'pbs_0' }),
	create('make a profile of an unknown run', { name: 'x', workflow_run_id: 'wr_0' }),
	create('make a profile of a session that never asked for it', { name: 'x', browser_session_id: '$closed' }),
	create('make a profile of a session that is open', { name: 'x', browser_session_id: '$kept' }),
	create(
		'make a profile with a place',
		{ name: 'placed', proxy_location: { country: 'DE' } },
		{ placedProfile: 'browser_profile_id' },
	),
	create('make a profile with a place without exits', { name: 'x', proxy_location: { country: 'PL' } }),
	create('make a profile with a proxy of one’s own', {
		name: 'x',
		proxy_location: { url: 'http://proxy.example:8080' },
	}),
	create(
		'make a profile with an address to keep',
		{ name: 'addressed', proxy_session_id: 'abc' },
		{ addressedProfile: 'browser_profile_id' },
	),
	{ name: 'a profile', method: 'GET', path: '/browser_profiles/$profile' },
	{ name: 'a profile, with a slash after it', method: 'GET', path: '/browser_profiles/$profile/' },
	{ name: 'an unknown profile', method: 'GET', path: '/browser_profiles/bp_0' },
	{ name: 'the profiles', method: 'GET', path: '/browser_profiles' },
	{ name: 'the profiles, in pages', method: 'GET', path: '/browser_profiles?page=1&page_size=1' },
	{ name: 'profiles by a word', method: 'GET', path: '/browser_profiles?search_key=compared' },
	{ name: 'page 0 of the profiles', method: 'GET', path: '/browser_profiles?page=0' },
	{ name: 'a page of text', method: 'GET', path: '/browser_profiles?page=first' },
	change('rename a profile', { name: 'compared again' }),
	change('rename a profile to nothing', { name: '' }),
	change('rename a profile to a blank', { name: ' ' }),
	change('change nothing of a profile', {}),
	change('give a profile a proxy of one’s own', { proxy_location: { url: 'http://proxy.example:8080' } }),
	change('rename an unknown profile', { name: 'x' }, 'bp_0'),
	{ name: 'who uses a profile', method: 'GET', path: '/browser_profiles/$profile/usage' },
	{ name: 'who uses an unknown profile', method: 'GET', path: '/browser_profiles/bp_0/usage' },
	{ name: 'delete a profile', method: 'DELETE', path: '/browser_profiles/$placedProfile' },
	{ name: 'delete another profile', method: 'DELETE', path: '/browser_profiles/$addressedProfile' },
	{ name: 'delete it once more', method: 'DELETE', path: '/browser_profiles/$placedProfile' },
	{ name: 'the profiles with those deleted', method: 'GET', path: '/browser_profiles?include_deleted=true' },
	{ name: 'close the session that keeps its profile', method: 'POST', path: '/browser_sessions/$kept/close' },
];
