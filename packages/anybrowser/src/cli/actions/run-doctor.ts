import { AnyBrowserError } from '@anybrowser/core';
import { type ResolvedConfig, resolveConfig } from '../../config/resolve-config.ts';
import { descriptors } from '../../providers.ts';
import { describeProxy, environmentProxy, proxyAddress } from '../../proxy/environment-proxy.ts';
import type { CommandContext } from '../command-context.ts';
import type { DoctorFlags } from '../commands/doctor.ts';
import { configured } from '../doctor/configured.ts';
import type { Finding } from '../doctor/finding.ts';
import { installed } from '../doctor/installed.ts';
import { leftOpen } from '../doctor/left-open.ts';
import { reachable } from '../doctor/reachable.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** `anybrowser doctor`: what there is, where it comes from, and what to do about what is missing. */
export async function runDoctor(context: CommandContext, flags: DoctorFlags): Promise<ExitCode | undefined> {
	let config: ResolvedConfig | undefined;
	const findings: Finding[] = [];
	try {
		config = await resolveConfig(await context.chosen(), false);
	} catch (error) {
		if (!AnyBrowserError.is(error, 'configuration')) throw error;
		findings.push({ name: 'configuration', status: 'wrong', detail: error.message, remedy: 'mend it there' });
	}
	findings.unshift(...(await installed(config?.provider)), proxyFinding(context));
	if (config) findings.push(...configured(config), ...(await leftOpen(config)));
	const isWrong = findings.some(({ status }) => status === 'wrong');
	const usable = config === undefined ? [] : usableProviders(config, findings);
	const asked = config && (await reachable(context, usable, config, flags.online === true));
	findings.push(...(asked?.findings ?? []));
	const exitCode = isWrong ? exitCodes.configuration : asked?.exitCode;
	context.signal.throwIfAborted();
	context.result({ ok: exitCode === undefined, findings }, () =>
		findings.map(finding => line(finding, context)).join('\n'),
	);
	return exitCode;
}

/** The providers that there is a key for, the chosen one first, and nothing wrong with what is configured. */
function usableProviders({ provider, unread, sources }: ResolvedConfig, findings: readonly Finding[]) {
	const chosen = provider === undefined || unread !== undefined ? [] : [provider];
	const known = [...chosen, ...descriptors.filter(({ name }) => name !== provider?.name)];
	return known.filter(
		({ name }) =>
			sources.some(source => source.name === `${name}.apiKey` && source.value !== '') &&
			!findings.some(finding => finding.status === 'wrong' && finding.name.startsWith(`${name}.`)),
	);
}

/** By which proxy the services are asked. */
function proxyFinding({ env }: CommandContext): Finding {
	const proxy = environmentProxy(env);
	const name = 'proxy';
	if (proxy === undefined) return { name, status: 'info', detail: 'none (HTTPS_PROXY and HTTP_PROXY are not set)' };
	const bad = [proxy.https, proxy.http].find(one => one !== undefined && proxyAddress(one) === undefined);
	if (bad === undefined) return { name, status: 'ok', detail: describeProxy(proxy) };
	return {
		name,
		status: 'wrong',
		detail: `${bad.name} is no address`,
		remedy: 'it must be like http://proxy.example:8080',
	};
}

function line({ name, status, detail, remedy }: Finding, { style }: CommandContext): string {
	const mark = { ok: style.green('✓'), info: style.dim('·'), wrong: style.red('✗') }[status];
	const next = status === 'ok' || remedy === undefined ? '' : `\n    ${style.dim('→')} ${remedy}`;
	return `${mark} ${style.bold(name)}: ${detail}${next}`;
}
