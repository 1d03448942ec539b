import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Client, createClient } from '@anybrowser/core';
import type { ProviderDescriptor } from '@anybrowser/core/provider';
import { findDescriptor } from '../../config/find-descriptor.ts';
import { loadClient } from '../../config/load-client.ts';
import { descriptors, loadProvider } from '../../providers.ts';
import type { CommandContext } from '../command-context.ts';
import type { DemoFlags } from '../commands/demo.ts';
import { type ProviderReport, runProvider } from '../demo/run-provider.ts';
import { openShop } from '../demo/shop.ts';
import { sideBySide } from '../demo/side-by-side.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findPackage } from '../find-package.ts';
import { loadEmulator, requireChromium } from '../load-emulator.ts';
import { type PluggedServices, startPluggedServices } from '../plugged-services.ts';
import { UsageError } from '../usage-error.ts';

/** `anybrowser demo`: one workflow on each provider, and what each made of it. */
export async function runDemo(
	context: CommandContext,
	url: string | undefined,
	flags: DemoFlags,
): Promise<ExitCode | undefined> {
	if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
		throw new UsageError(`"${url}" is not an http(s) address`);
	}
	if (flags.live && url === undefined) {
		throw new UsageError("A real service can't reach the demo's shop: name a page with --live");
	}
	const { provider: name, ...place } = await context.chosen();
	const chosen =
		name === undefined
			? installedProviders(context)
			: [await findDescriptor({ name, source: '--provider', folder: place.cwd, isFound: false })];
	if (flags.live && flags.browser !== undefined) {
		throw new UsageError('With --live the service brings the browser: leave out --browser');
	}
	if (flags.live) await context.useProxy();
	if (flags.save !== undefined) await mkdir(resolve(context.cwd, flags.save), { recursive: true });
	const { reports, leftOpen } = flags.live
		? await runAll(context, chosen, {
				url,
				flags,
				connect: (provider, onRequest) =>
					loadClient({ ...place, provider: name ?? provider.name, [provider.name]: { hooks: { onRequest } } }),
			})
		: await runEmulated(context, chosen, { url, flags });
	context.signal.throwIfAborted();
	context.result(reports, () => `\n${sideBySide(reports, context.columns)}`);
	if (leftOpen.length > 0) context.complain(`Sessions were left open: ${leftOpen.join(', ')}`);
	return leftOpen.length > 0 || reports.some(report => !report.ok) ? exitCodes.failure : undefined;
}

/** Those whose packages are there; all of them where none is, so that the errors say what to install. */
function installedProviders(context: CommandContext): readonly ProviderDescriptor[] {
	const isThere = ({ name }: ProviderDescriptor) => findPackage(`@anybrowser/${name}`) !== undefined;
	const found = descriptors.filter(isThere);
	if (found.length === 0) return descriptors;
	for (const each of descriptors) {
		if (!isThere(each)) context.say(`${each.title} is left out: npm install @anybrowser/${each.name}`);
	}
	return found;
}

/** The emulator takes any. */
const apiKey = 'demo-key';

interface Outcome {
	readonly reports: readonly ProviderReport[];
	readonly leftOpen: readonly string[];
}

/** What all runs have in common. */
interface Runs {
	readonly url: string | undefined;
	readonly flags: DemoFlags;
	readonly connect: Connect;
	/** Why a browser can't be reached, where that is the emulator's doing. */
	readonly whyUnreachable?: string | undefined;
}

type Connect = (provider: ProviderDescriptor, onRequest: () => void) => Promise<Client>;

async function runEmulated(
	context: CommandContext,
	chosen: readonly ProviderDescriptor[],
	{ url, flags }: Pick<Runs, 'url' | 'flags'>,
): Promise<Outcome> {
	const { createEmulator, findChromium } = await loadEmulator();
	if (flags.browser === 'chromium') requireChromium(findChromium);
	const canDraw = findChromium() !== null && findPackage('playwright-core') !== undefined;
	const browser = flags.browser ?? (canDraw ? 'chromium' : 'dom');
	context.say(`the browser: ${browser === 'dom' ? 'a DOM in this process' : findChromium()}`);
	const emulator = createEmulator({ browser });
	let plugged: PluggedServices | undefined;
	try {
		plugged = await startPluggedServices(chosen, { apiKey, without: 'run it with --live' });
		const { urls, serviceUrls } = await emulator.listen({ services: plugged.services });
		const emulators: Readonly<Record<string, object | undefined>> = emulator.providers;
		const baseUrls: Readonly<Record<string, string | undefined>> = { ...urls, ...serviceUrls };
		const connect: Connect = async (provider, onRequest) => {
			const baseUrl = baseUrls[provider.name];
			if (baseUrl === undefined) throw new UsageError(`There is no emulator of ${provider.title}: run it with --live`);
			// The DOM is in this process, so it is reached there; Chromium has a DevTools address of its own.
			const { cdp } = browser === 'dom' ? { cdp: undefined, ...emulators[provider.name] } : { cdp: undefined };
			const settings = { baseUrl, apiKey, hooks: { onRequest }, ...(cdp !== undefined && { cdp }) };
			return createClient({ provider: await loadProvider(provider, settings) });
		};
		const whyUnreachable =
			browser === 'dom'
				? "the emulator's DOM draws nothing and has no DevTools: --browser chromium has both"
				: undefined;
		const { reports } = await runAll(context, chosen, { url, flags, connect, whyUnreachable });
		emulator.assertConforming();
		const sessions = Object.values(emulator.providers).flatMap(each => each.sessions());
		const leftOpen = [
			...sessions.filter(({ open }) => open).map(({ id }) => id),
			...plugged.services.flatMap(service => service.openSessionIds?.() ?? []),
		];
		return { reports, leftOpen };
	} finally {
		await emulator.close();
		await plugged?.close();
	}
}

async function runAll(
	context: CommandContext,
	chosen: readonly ProviderDescriptor[],
	{ url, flags, connect, whyUnreachable }: Runs,
): Promise<Outcome> {
	const { save } = flags;
	const shop = url === undefined ? await openShop() : undefined;
	const reports: ProviderReport[] = [];
	try {
		for (const provider of chosen) {
			context.signal.throwIfAborted();
			context.say(`\n${context.errorStyle.bold(provider.name)}`);
			const report = await runProvider(provider.name, onRequest => connect(provider, onRequest), {
				url: url ?? shop?.url ?? '',
				isShop: shop !== undefined,
				onStep: step => context.say(`  · ${step}`),
				signal: context.signal,
				whyUnreachable,
				keep:
					save === undefined ? undefined : picture => keepPicture(resolve(context.cwd, save), provider.name, picture),
			});
			const { green, red } = context.errorStyle;
			context.say(
				report.ok ? `  ${green('done')} in ${report.durationMs} ms` : `  ${red('failed:')} ${report.error?.message}`,
			);
			reports.push(report);
		}
	} finally {
		await shop?.close();
	}
	return { reports, leftOpen: [] };
}

async function keepPicture(folder: string, provider: string, picture: Uint8Array): Promise<string> {
	const file = join(folder, `${provider}.png`);
	await writeFile(file, picture);
	return file;
}
