import type { Capability } from '@anybrowser/core';

/**
 * What an addition is called: the operation's method and path, and the name of what is new in it (nothing for an
 * operation that is new itself).
 */
export interface AdditionName {
	readonly method: string;
	readonly path: string;
	readonly name: string;
	/** Whether it is sent, answered, or an operation. */
	readonly kind: 'input' | 'output' | 'operation';
}

/**
 * How vendors name what isn't named as we name it, by the capability without its scope. The texts that these are held
 * against have the method, the path and the name in lower case without signs between words.
 */
const otherNames: Readonly<Record<string, RegExp>> = {
	device: /(device|viewport|screen|useragent|mobile)\S*$/,
	timeoutMinutes: /(timeout|lifetime|keepalive|ttl|maxduration)\S*$/,
	'profile.readOnly': /(readonly|discard)\S*$/,
	'profile.save': /(save|persist)\S*$/,
	'proxy.country': /(country|geo|region|location)\S*$/,
	'proxy.self': /(tunnel|reverseproxy)\S*$/,
	recording: /record\S*$/,
	liveView: /(live|vnc|stream)\S*$/,
	browser: /browser(type|name|version)?$/,
	allowedUrls: /(allowed|allowlist|whitelist|blocked|domains)\S*$/,
	files: /files?(ids?)?$/,
	metadata: /(metadata|labels?|tags?)$/,
	showCursor: /(cursor|pointer)\S*$/,
	'sessions.saveProfile': /(saveprofile|profile\S*save\S*)$|^post \S*profiles? \S*sessionid$/,
	'tasks.cancelInSession': /cancel\S*$/,
	'profiles.create.id': /^post \S*profiles? (\S*profile)?id$/,
	'profiles.create.description': /^post \S*profiles? description$/,
	'profiles.create.fromSessionId': /^post \S*profiles? \S*sessionid$/,
	'profiles.update': /^(patch|put) \S*profiles?$|profiles?(update|rename)$/,
	'files.upload.retentionDays': /(retention|expire|ttl)\S*$/,
	'cdp.endpoint': /(cdp|devtools|websocketurl|wsendpoint|debuggerurl|browseraddress)\S*$/,
	'cdp.connect': /(cdp|devtools|websocketurl|wsendpoint|debuggerurl|browseraddress)\S*$/,
};

/** The capability without the scope of an option, e.g. `files` for `task.files`. */
export function withoutScope(capability: Capability): string {
	return capability.replace(/^(session|task|taskInSession)\./, '');
}

/** Whether an addition is named as what a capability needs would be. A guess, for people to look at. */
export function speaksOf(capability: Capability, { method, path, name, kind }: AdditionName): boolean {
	const isOption = withoutScope(capability) !== capability;
	// An option is something that is sent when something is made; only addresses are told in answers.
	if (isOption && !(kind === 'input' && method === 'POST')) return false;
	if (kind === 'output' && !capability.startsWith('cdp.')) return false;
	const text = [method, path, name].map(squash).filter(Boolean).join(' ');
	return (otherNames[withoutScope(capability)] ?? ownName(capability)).test(text);
}

/** Our own name of it, in what is new. */
function ownName(capability: Capability): RegExp {
	const last = squash(capability.slice(capability.lastIndexOf('.') + 1)).replace(/s$/, '');
	return new RegExp(`${last}\\S*$`);
}

function squash(text: string): string {
	return text.toLowerCase().replaceAll(/\{\w*\}|[^a-z\d]/g, '');
}
