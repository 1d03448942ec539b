import type { CreateTaskOptions, ProfileSelection } from '@anybrowser/core';
import type { SkyvernTaskOptions } from '../provider-options.ts';
import type { Schemas } from '../skyvern-context.ts';
import { checkProxy } from '../wire/check-proxy.ts';
import type { Refuse } from '../wire/refusals.ts';

// A record, so that an engine added to the specification and forgotten here doesn't compile.
const engines: Readonly<Record<Schemas['RunEngine'], true>> = {
	'skyvern-1.0': true,
	'skyvern-2.0': true,
	'skyvern-3.0': true,
	'openai-cua': true,
	'anthropic-cua': true,
	'ui-tars': true,
	'yutori-navigator': true,
};

/** The one engine that takes a profile, or starts without anything remembered. */
export const profileEngine = 'skyvern-2.0';

// Skyvern's names for what every provider has under one name; data from elsewhere may bring them all the same.
const unifiedNames: Readonly<Record<string, string>> = {
	prompt: 'prompt',
	url: 'url',
	max_steps: 'maxSteps',
	browser_session_id: 'sessionId',
	browser_profile_id: 'profile',
	file_ids: 'files',
};

// What sets up a browser, where a session brings one.
const browserNames = ['proxy_location', 'start_fresh_browser', 'browser_address', 'cdp_connect_headers'] as const;

/** What Skyvern would refuse, or take the wrong way, refused before anything is sent. @throws AnyBrowserError `invalid_request` */
export function checkTask(options: CreateTaskOptions, refuse: Refuse): void {
	const { url, maxSteps, profile, sessionId } = options;
	const own: Partial<SkyvernTaskOptions> = options.providerOptions?.skyvern ?? {};
	for (const [name, unified] of Object.entries(unifiedNames)) {
		if (name in own) throw refuse(`\`providerOptions.skyvern.${name}\` is \`${unified}\` here; set that`);
	}
	if (options.proxy !== undefined && isSet(own.proxy_location)) {
		throw refuse('`proxy` and `providerOptions.skyvern.proxy_location` say the same thing; set one of them');
	}
	if (options.schema !== undefined && isSet(own.data_extraction_schema)) {
		throw refuse('`schema` and `providerOptions.skyvern.data_extraction_schema` say the same thing; set one of them');
	}
	if (sessionId !== undefined) {
		const misplaced = browserNames.find(name => isSet(own[name]) && own[name] !== false);
		if (misplaced) {
			throw refuse(`\`providerOptions.skyvern.${misplaced}\` can't be set in a session: it brings the browser`);
		}
	}
	checkUrl(url, refuse);
	checkProxy(options.proxy, refuse);
	checkCount('maxSteps', maxSteps, refuse);
	checkProfile(profile, refuse);
	checkEngine(own.engine, profile !== undefined, own.start_fresh_browser === true, refuse);
}

function checkEngine(engine: string | undefined, hasProfile: boolean, isFresh: boolean, refuse: Refuse): void {
	if (engine !== undefined && !Object.hasOwn(engines, engine)) {
		const known = Object.keys(engines).join(', ');
		throw refuse(`\`providerOptions.skyvern.engine\` is one of ${known}, not ${JSON.stringify(engine)}`);
	}
	if (hasProfile && isFresh) {
		throw refuse('`profile` and `providerOptions.skyvern.start_fresh_browser` contradict each other; set one of them');
	}
	if ((hasProfile || isFresh) && engine !== undefined && engine !== profileEngine) {
		const what = hasProfile ? '`profile`' : '`providerOptions.skyvern.start_fresh_browser`';
		throw refuse(`${what} needs the engine ${profileEngine}, not ${engine}; leave \`engine\` out`);
	}
}

/** @throws AnyBrowserError `invalid_request` */
export function checkUrl(url: unknown, refuse: Refuse): void {
	if (url === undefined || url === null || (typeof url === 'string' && url.trim() !== '')) return;
	throw refuse(`\`url\` needs an address, got ${JSON.stringify(url)}`);
}

/** A whole number from 1. @throws AnyBrowserError `invalid_request` */
export function checkCount(name: string, value: number | null | undefined, refuse: Refuse): void {
	if (value === undefined || value === null || (Number.isInteger(value) && value >= 1)) return;
	throw refuse(`\`${name}\` is a whole number from 1, got ${value}`);
}

/** A profile without its id would be left out in silence. @throws AnyBrowserError `invalid_request` */
export function checkProfile(profile: ProfileSelection | undefined, refuse: Refuse): void {
	if (profile === undefined) return;
	// Data from elsewhere may have neither.
	const id: unknown = profile?.id;
	if (id === undefined || id === null) throw refuse('`profile` needs an `id`, which begins with "bp_"');
	checkProfileId('profile.id', id, refuse);
}

/** @throws AnyBrowserError `invalid_request` */
export function checkProfileId(name: string, id: unknown, refuse: Refuse): void {
	if (id === undefined || id === null || (typeof id === 'string' && /^bp_./.test(id))) return;
	throw refuse(`\`${name}\` is the id of a profile, which begins with "bp_", not ${JSON.stringify(id)}`);
}

function isSet(value: unknown): boolean {
	return value !== undefined && value !== null;
}
