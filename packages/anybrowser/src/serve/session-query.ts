import { AnyBrowserError, type CreateSessionOptions } from '@anybrowser/core';
import { type BrowserOptionKind, browserOptionTable, isWebAddress, nearestName } from '@anybrowser/core/provider';

/** What an address asks for. */
export interface SessionQuery {
	/** Tells sessions with the same options apart; `''` for the one without a name. */
	readonly name: string;
	readonly options: CreateSessionOptions;
}

/** Names the session itself, beside its options. */
const nameKey = 'session';

/** One parameter of a query: which option it is, or what within it. */
interface Parameter {
	readonly option: string;
	readonly inner?: string;
	readonly kind: Exclude<BrowserOptionKind, 'object' | 'proxy' | 'list'> | 'settings';
	readonly choices?: readonly string[] | undefined;
}

// A certificate is a file of this machine, and a proxy's password would stand in an address: both are given when serving begins.
const withinProxy = ['country', 'region', 'city', 'server'].map((inner): [string, Parameter] => [
	`proxy.${inner}`,
	{ option: 'proxy', inner, kind: 'text' },
]);

const parameters: ReadonlyMap<string, Parameter> = new Map<string, Parameter>([
	...Object.entries(browserOptionTable).flatMap(([option, row]): [string, Parameter][] => {
		const { kind } = row;
		if (kind === 'object' || kind === 'proxy' || kind === 'list') return [];
		return [[option, { option, kind, ...('choices' in row && { choices: row.choices }) }]];
	}),
	['profile', { option: 'profile', inner: 'id', kind: 'text' }],
	['profile.readOnly', { option: 'profile', inner: 'readOnly', kind: 'boolean' }],
	['profile.save', { option: 'profile', inner: 'save', kind: 'boolean' }],
	['proxy', { option: 'proxy', kind: 'choice', choices: ['self'] }],
	...withinProxy,
]);

/** Options that take any names: `metadata.team=shop`, `tools.search={"depth":2}`. */
const openOptions: Readonly<Record<string, Parameter['kind']>> = { metadata: 'text', tools: 'settings' };

/**
 * Reads which session the query of an address asks for: `?profile=shop&timeoutMinutes=30&proxy.country=DE`. The names are those of
 * `sessions.create`; what is within an option follows a dot. `session` names the session.
 *
 * @throws AnyBrowserError `invalid_request` that names the parameter and says what it takes.
 */
export function readSessionQuery(query: URLSearchParams): SessionQuery {
	const options: Record<string, unknown> = {};
	for (const key of new Set(query.keys())) {
		if (key === nameKey) continue;
		const { option, inner, kind, choices } = parameterOf(key);
		const values = query.getAll(key);
		const [text = '', second] = values;
		if (second !== undefined && kind !== 'texts') throw refuse(key, 'is given twice');
		const value = kind === 'texts' ? values : readValue(key, text, { kind, choices });
		const known = options[option];
		if (known !== undefined && typeof known !== typeof {}) throw refuse(key, `does not go together with \`${option}\``);
		if (known !== undefined && inner === undefined) throw refuse(key, `does not go together with \`${option}.…\``);
		options[option] = inner === undefined ? value : { ...Object(known), [inner]: value };
	}
	// The cast is sound: every name is an option's, and every value is of its kind.
	return { name: query.get(nameKey) ?? '', options: options as CreateSessionOptions };
}

function parameterOf(key: string): Parameter {
	const known = parameters.get(key);
	if (known) return known;
	const [, option = '', inner = ''] = /^(\w+)\.(.+)$/.exec(key) ?? [];
	const kind = Object.hasOwn(openOptions, option) ? openOptions[option] : undefined;
	if (kind !== undefined) return { option, inner, kind };
	const names = [...parameters.keys(), nameKey];
	const nearest = nearestName(key, names);
	throw refuse(
		key,
		nearest === undefined
			? `is no parameter. Known: ${names.join(', ')}`
			: `is no parameter. Did you mean \`${nearest}\`?`,
	);
}

function readValue(key: string, text: string, { kind, choices = [] }: Pick<Parameter, 'kind' | 'choices'>): unknown {
	switch (kind) {
		case 'boolean':
			if (text === '' || text === 'true') return true;
			if (text === 'false') return false;
			throw refuse(key, 'is true or false');
		case 'number':
			if (Number.isFinite(Number(text)) && Number(text) > 0) return Number(text);
			throw refuse(key, 'is a number above 0');
		case 'choice':
			if (choices.includes(text)) return text;
			throw refuse(key, `is one of ${choices.join(', ')}`);
		case 'settings':
			return text === '' ? null : readSettings(key, text);
		default:
			if (text.trim() === '') throw refuse(key, 'is empty');
			if (key === 'url' && !isWebAddress(text)) throw refuse(key, 'is an address such as https://example.com');
			return text;
	}
}

function readSettings(key: string, text: string): object {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
	} catch {
		// Refused like everything that is no object.
	}
	throw refuse(key, 'is a JSON object, or empty');
}

function refuse(key: string, why: string): AnyBrowserError {
	return new AnyBrowserError('invalid_request', `\`${key}\` in the address ${why}`, { operation: 'sessions.create' });
}
