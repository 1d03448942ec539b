import type { ProviderName } from '../../client-config.ts';
import { providerVariables } from '../../config/provider-variables.ts';
import type { ConfigSource, ResolvedConfig } from '../../config/resolve-config.ts';
import type { Finding } from './finding.ts';

/** Values that may be shown as they are. Everything else may hold a secret. */
const plain = new Set(['provider', 'baseUrl', 'timeout', 'maxRetries', 'maxConcurrency', 'onUnsupported']);

/** Every value that is set, where it comes from, and what is missing for the chosen provider. */
export function configured({ provider, file, sources }: ResolvedConfig): readonly Finding[] {
	return [
		{ name: 'configuration file', status: 'info', detail: file ?? 'none' },
		...sources.map(sourceFinding),
		...(provider === undefined ? [noProvider] : missingKey(provider, sources)),
	];
}

const noProvider: Finding = {
	name: 'provider',
	status: 'wrong',
	detail: 'none is chosen',
	remedy: 'set ANYBROWSER_PROVIDER to smooth or skyvern, write it into anybrowser.config.ts, or pass --provider',
};

function missingKey(provider: ProviderName, sources: readonly ConfigSource[]): readonly Finding[] {
	const name = `${provider}.apiKey`;
	if (sources.some(source => source.name === name)) return [];
	const variables = providerVariables[provider].apiKey.join(' or ');
	return [
		{ name, status: 'wrong', detail: 'no key', remedy: `set ${variables}, or \`apiKey\` in anybrowser.config.ts` },
	];
}

function sourceFinding({ name, from, detail, value }: ConfigSource): Finding {
	const place = from === 'explicit' ? 'a flag' : `${from} ${detail ?? ''}`.trim();
	return { name, status: 'ok', detail: `${shown(name, value)} (from ${place})` };
}

function shown(name: string, value: unknown): string {
	const field = name.split('.').at(-1) ?? '';
	if (field === 'baseUrl') return withoutSecrets(String(value));
	if (plain.has(field)) return String(value);
	return field === 'apiKey' ? maskKey(String(value)) : 'set';
}

/** Enough to tell keys apart, and no use to anybody else. */
export function maskKey(key: string): string {
	return `${'•'.repeat(8)}${key.length >= 20 ? key.slice(-4) : ''} (${key.length} characters)`;
}

function withoutSecrets(address: string): string {
	if (!URL.canParse(address)) return 'not an address';
	const { protocol, host, pathname } = new URL(address);
	return `${protocol}//${host}${pathname}`;
}
