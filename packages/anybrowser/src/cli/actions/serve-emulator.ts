import { AnyBrowserError } from '@anybrowser/core';
import { builtInProvider } from '../../providers.ts';
import type { CommandContext } from '../command-context.ts';
import type { EmulateFlags } from '../commands/emulate.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadEmulator } from '../load-emulator.ts';

/** `anybrowser emulate`: serves until it is told to stop, which is how it ends well. */
export async function serveEmulator(context: CommandContext, flags: EmulateFlags): Promise<ExitCode | undefined> {
	const { createEmulator, findChromium } = await loadEmulator();
	if (flags.browser === 'chromium' && findChromium() === null) {
		throw new AnyBrowserError(
			'configuration',
			'There is no Chromium on this machine: install one, say where it is with ANYBROWSER_CHROMIUM, or leave out --browser',
		);
	}
	const emulator = createEmulator({
		browser: flags.browser,
		...(flags.key !== undefined && { apiKey: flags.key }),
		...(flags.verbose && {
			onRequest: ({ provider, method, path, status, durationMs }) =>
				context.say(`${provider} ${method} ${path} ${status} ${Math.round(durationMs)} ms`),
		}),
	});
	try {
		const { url, urls, key } = await listen(emulator, flags);
		const isMade = key !== null && flags.key === undefined;
		if (isMade)
			context.say(
				`${context.errorStyle.yellow('warning:')} others in the network can reach it: every request needs the key`,
			);
		const { bold } = context.style;
		const byName = Object.fromEntries(Object.entries(urls).map(([name, each]) => [`${name}Url`, each]));
		context.result({ url, ...byName, ...(isMade && { key }) }, () =>
			[
				`${bold('ready')} at ${url}`,
				...Object.entries(urls).map(
					([name, each]) => `  ${builtInProvider(name)?.variables.baseUrl[0] ?? name}=${each}`,
				),
				`  ${key === null ? 'any key will do' : isMade ? `the key is ${key}` : 'the key is the one given'}; Ctrl-C stops it`,
			].join('\n'),
		);
		await aborted(context.signal);
		context.say('stopping …');
	} finally {
		await emulator.close();
	}
	return undefined;
}

type Emulator = ReturnType<Awaited<ReturnType<typeof loadEmulator>>['createEmulator']>;

async function listen(emulator: Emulator, { port, host, allowHost: allowedHosts = [] }: EmulateFlags) {
	try {
		return await emulator.listen({ port, host, allowedHosts });
	} catch (cause) {
		// The emulator's own words say what is wrong, and what to choose.
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AnyBrowserError('configuration', `${why} (--port, --host; --port 0 takes any port)`, { cause });
	}
}

function aborted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return Promise.resolve();
	return new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
}
