import { AnyBrowserError } from '@anybrowser/core';
import type { ProviderDescriptor } from '@anybrowser/core/provider';
import { findDescriptor } from '../../config/find-descriptor.ts';
import { builtInProvider } from '../../providers.ts';
import type { CommandContext } from '../command-context.ts';
import type { EmulateFlags } from '../commands/emulate.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadEmulator, requireChromium } from '../load-emulator.ts';
import { type PluggedService, type PluggedServices, startPluggedServices } from '../plugged-services.ts';

/** `anybrowser emulate`: serves until it is told to stop, which is how it ends well. */
export async function serveEmulator(context: CommandContext, flags: EmulateFlags): Promise<ExitCode | undefined> {
	const { createEmulator, findChromium } = await loadEmulator();
	if (flags.browser === 'chromium') requireChromium(findChromium);
	const { provider: name, cwd: folder } = await context.chosen();
	const chosen =
		name === undefined ? [] : [await findDescriptor({ name, source: '--provider', folder, isFound: false })];
	const without = 'leave out --provider to serve the built-in ones';
	const emulator = createEmulator({
		browser: flags.browser,
		...(flags.key !== undefined && { apiKey: flags.key }),
		...(flags.verbose && {
			onRequest: ({ provider, method, path, status, durationMs }) =>
				context.say(`${provider} ${method} ${path} ${status} ${Math.round(durationMs)} ms`),
		}),
	});
	let plugged: PluggedServices | undefined;
	try {
		plugged = await startPluggedServices(chosen, { apiKey: flags.key, without });
		const { url, urls: builtIn, serviceUrls, key } = await listen(emulator, flags, plugged.services);
		const urls = { ...builtIn, ...serviceUrls };
		const isMade = key !== null && flags.key === undefined;
		if (!isLoopback(flags.host))
			context.complain(
				`${context.errorStyle.yellow('warning:')} others in the network can reach it, and it runs the scripts that it is sent: every request needs the key`,
			);
		const { bold } = context.style;
		const byName = Object.fromEntries(Object.entries(urls).map(([name, each]) => [`${name}Url`, each]));
		context.result({ url, ...byName, ...(isMade && { key }) }, () =>
			[
				`${bold('ready')} at ${url}`,
				...Object.entries(urls).map(
					([name, each]) => `  ${descriptorOf(name, chosen)?.variables.baseUrl[0] ?? name}=${each}`,
				),
				`  ${key === null ? 'any key will do' : isMade ? `the key is ${key}` : 'the key is the one given'}; Ctrl-C stops it`,
			].join('\n'),
		);
		await context.untilStopped();
		context.say('stopping …');
	} finally {
		await emulator.close();
		await plugged?.close();
	}
	return undefined;
}

type Emulator = ReturnType<Awaited<ReturnType<typeof loadEmulator>>['createEmulator']>;

function descriptorOf(name: string, chosen: readonly ProviderDescriptor[]): ProviderDescriptor | undefined {
	return builtInProvider(name) ?? chosen.find(each => each.name === name);
}

async function listen(
	emulator: Emulator,
	{ port, host, allowHost: allowedHosts = [] }: EmulateFlags,
	services: readonly PluggedService[],
) {
	try {
		return await emulator.listen({ port, host, allowedHosts, services });
	} catch (cause) {
		// The emulator's own words say what is wrong, and what to choose.
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AnyBrowserError('configuration', `${why} (--port, --host; --port 0 takes any port)`, { cause });
	}
}

/** Whether only this machine reaches an address. */
function isLoopback(host: string): boolean {
	return /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/.test(host);
}
