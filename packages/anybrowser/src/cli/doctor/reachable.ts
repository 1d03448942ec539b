import { AnyBrowserError, createClient } from '@anybrowser/core';
import type { ProviderDescriptor } from '@anybrowser/core/provider';
import type { ResolvedConfig } from '../../config/resolve-config.ts';
import { loadProvider } from '../../providers.ts';
import { describeProxy, type EnvironmentProxy, environmentProxy } from '../../proxy/environment-proxy.ts';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodeFor } from '../exit-codes.ts';
import { findPackage } from '../find-package.ts';
import type { Finding } from './finding.ts';

const patienceMs = 10_000;
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

interface Answer {
	readonly finding: Finding;
	readonly exitCode?: ExitCode;
}

/** Whether providers answer, and take the key. Services elsewhere are asked only when told to. */
export async function reachable(
	context: CommandContext,
	providers: readonly ProviderDescriptor[],
	config: ResolvedConfig,
	isOnline: boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly exitCode: ExitCode | undefined }> {
	const answers = await Promise.all(providers.map(provider => ask(context, provider, config, isOnline)));
	return {
		findings: answers.map(({ finding }) => finding),
		exitCode: answers.find(answer => answer.exitCode !== undefined)?.exitCode,
	};
}

async function ask(
	context: CommandContext,
	provider: ProviderDescriptor,
	config: ResolvedConfig,
	isOnline: boolean,
): Promise<Answer> {
	const name = `${provider.name} service`;
	const address = config.sources.find(source => source.name === `${provider.name}.baseUrl`)?.value;
	const isLocal = typeof address === 'string' && URL.canParse(address) && loopback.test(new URL(address).hostname);
	if (!isLocal && !isOnline) return { finding: { name, status: 'info', detail: 'not asked (--online asks)' } };
	const packageName = `@anybrowser/${provider.name}`;
	if (provider.name !== config.provider?.name && findPackage(packageName) === undefined) {
		const detail = `not asked: there is a key, but ${packageName} is not installed`;
		return { finding: { name, status: 'info', detail, remedy: `npm install ${packageName}` } };
	}
	const proxy = environmentProxy(context.env);
	try {
		await context.useProxy();
		const client = createClient({ provider: await loadProvider(provider, config.options[provider.name]) });
		const startedAt = performance.now();
		await client.sessions.list({ limit: 1 }, { signal: context.signal, deadline: patienceMs, maxRetries: 0 });
		const detail = `answers, and takes the key (${Math.round(performance.now() - startedAt)} ms)`;
		return { finding: { name, status: 'ok', detail } };
	} catch (error) {
		if (!AnyBrowserError.is(error)) throw error;
		const finding: Finding = { name, status: 'wrong', detail: error.message, remedy: remedyFor(error, proxy) };
		return { finding, exitCode: exitCodeFor(error.code) };
	}
}

function remedyFor({ code }: AnyBrowserError, proxy: EnvironmentProxy | undefined): string {
	if (code === 'authentication' || code === 'configuration') return 'check the key and the address';
	if (code === 'connection' || code === 'timeout') {
		const through = proxy && `the proxy ${describeProxy(proxy)}, which NO_PROXY may leave out`;
		return through
			? `check the address, the network and ${through}`
			: 'check the address and the network, or start `anybrowser emulate`';
	}
	return 'try again later';
}
