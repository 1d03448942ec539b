import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { apiAddress, baseUrlProblem, type ProviderDescriptor } from '@anybrowser/core/provider';
import { configFileNames } from '../../config/find-config-file.ts';
import { misdirectedKey } from '../../config/misdirected-key.ts';
import type { ConfigSource, ResolvedConfig } from '../../config/resolve-config.ts';
import { builtInProvider, descriptors, providerNames } from '../../providers.ts';
import type { Finding } from './finding.ts';

/** Values that may be shown as they are. Everything else may hold a secret. */
const plain = new Set([
	'provider',
	'ledger',
	'baseUrl',
	'timeout',
	'maxRetries',
	'maxConcurrency',
	'maxResponseBytes',
	'onUnsupported',
]);

/** Every value that is set, where it comes from, and what is missing for the chosen provider. */
export function configured(config: ResolvedConfig): readonly Finding[] {
	const { provider, file, unread, sources: all } = config;
	// An empty key is none, as when a file takes it from a variable that isn't set.
	const sources = all.filter(({ name, value }) => !(name.endsWith('.apiKey') && value === ''));
	return [
		file !== undefined && unread === file
			? notRun('configuration file', file)
			: { name: 'configuration file', status: 'info', detail: file ?? 'none' },
		...(unread !== undefined && unread !== file ? [notRun('provider', unread)] : []),
		...(file === undefined ? [] : besideOf(file)),
		...sources.map(source => sourceFinding(source, provider)),
		// What is missing may be in the file.
		...(unread !== undefined ? [] : provider === undefined ? [noProvider] : missingKey(provider, sources)),
		...descriptors.flatMap(each => misdirected(config, each)),
		...(provider === undefined || descriptors.includes(provider) ? [] : misdirected(config, provider)),
	];
}

function notRun(name: 'configuration file' | 'provider', place: string): Finding {
	const flag = name === 'provider' ? `--provider ${place}` : `--config ${basename(place)}`;
	return {
		name,
		status: 'info',
		detail: `${place}, not read: it is code, and doctor runs none that it finds`,
		remedy: `pass \`${flag}\` to have it run`,
	};
}

function misdirected(config: ResolvedConfig, provider: ProviderDescriptor): readonly Finding[] {
	const detail = misdirectedKey(config, provider);
	return detail === undefined
		? []
		: [{ name: `${provider.name}.apiKey`, status: 'wrong', detail, remedy: 'decide which' }];
}

const noProvider: Finding = {
	name: 'provider',
	status: 'wrong',
	detail: 'none is chosen',
	remedy: `set ANYBROWSER_PROVIDER to ${providerNames.join(' or ')}, write it into anybrowser.config.ts, or pass --provider`,
};

function missingKey(
	{ name: providerName, variables: own }: ProviderDescriptor,
	sources: readonly ConfigSource[],
): readonly Finding[] {
	const name = `${providerName}.apiKey`;
	if (sources.some(source => source.name === name)) return [];
	const variables = own.apiKey.join(' or ');
	return [
		{ name, status: 'wrong', detail: 'no key', remedy: `set ${variables}, or \`apiKey\` in anybrowser.config.ts` },
	];
}

function sourceFinding({ name, from, detail, value }: ConfigSource, chosen: ProviderDescriptor | undefined): Finding {
	const place = from === 'explicit' ? 'a flag' : `${from} ${detail ?? ''}`.trim();
	if (name.endsWith('.baseUrl')) {
		const owner = builtInProvider(name.split('.')[0]) ?? chosen;
		const problem = baseUrlProblem(String(value), owner?.baseUrl);
		if (problem !== undefined) {
			return { name, status: 'wrong', detail: `unusable (from ${place})`, remedy: `it ${problem}` };
		}
		if (owner !== undefined) return { name, status: 'ok', detail: addressDetail(String(value), owner, place) };
	}
	return { name, status: 'ok', detail: `${shown(name, value)} (from ${place})` };
}

/** The address that is used, and what was done to the one that was given. */
function addressDetail(given: string, owner: ProviderDescriptor, place: string): string {
	const used = apiAddress(given, owner);
	const written = given.trim().replace(/\/+$/, '');
	const change =
		used.length > written.length
			? `, with the version ${used.slice(written.length)} put behind it`
			: used.length < written.length
				? `, without its version ${written.slice(used.length)}, which the client adds itself`
				: '';
	return `${withoutQuery(used)} (from ${place}${change})`;
}

function shown(name: string, value: unknown): string {
	const field = name.split('.').at(-1) ?? '';
	if (field === 'baseUrl') return withoutQuery(String(value));
	if (plain.has(field) && typeof value !== 'object') return String(value);
	return field === 'apiKey' ? maskKey(String(value)) : 'set';
}

/** Enough to tell keys apart, and no use to anybody else. */
export function maskKey(key: string): string {
	return `${'•'.repeat(8)}${key.length >= 20 ? key.slice(-4) : ''} (${key.length} characters)`;
}

/** Files beside the one that was read: of several in one folder the first by name counts. */
function besideOf(file: string): readonly Finding[] {
	const others = configFileNames.map(name => join(dirname(file), name)).filter(path => path !== file);
	return others
		.filter(path => existsSync(path))
		.map(path => ({ name: basename(path), status: 'info', detail: `not read, as ${basename(file)} is` }));
}

function withoutQuery(address: string): string {
	const { protocol, host, pathname } = new URL(address);
	return `${protocol}//${host}${pathname}`;
}
