import { parseArgs } from 'node:util';
import { createEmulator } from '@anybrowser/emulator';
import { type ProviderName, providerNames } from 'anybrowser';
import { type ProviderReport, runProvider } from './run-provider.ts';
import { openShop } from './shop.ts';
import { sideBySide } from './side-by-side.ts';

const help = `Runs one workflow on every provider, against the emulators.

  npm run demo                              the demo's own shop, both providers
  npm run demo -- https://example.com       another page
  npm run demo -- --provider skyvern        one provider
  npm run --silent demo -- --json           the reports as JSON, for scripts
  npm run demo -- --live --provider smooth https://example.com
                                            the real service, with the key from the environment`;

interface DemoOptions {
	readonly url: string | undefined;
	readonly providers: readonly ProviderName[];
	readonly json: boolean;
	readonly live: boolean;
}

function readOptions(): DemoOptions | undefined {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			provider: { type: 'string' },
			json: { type: 'boolean', default: false },
			live: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return undefined;
	const [url, ...more] = positionals;
	if (more.length > 0) throw new Error(`One page at a time; what is "${more[0]}"?`);
	if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
		throw new Error(`"${url}" is not an http(s) address.`);
	}
	const providers = providerNames.filter(name => values.provider === undefined || name === values.provider);
	if (providers.length === 0)
		throw new Error(`"${values.provider}" is no provider. Known: ${providerNames.join(', ')}.`);
	if (values.live && url === undefined)
		throw new Error("A real service can't reach the demo's shop: name a page with --live.");
	return { url, providers, json: values.json, live: values.live };
}

function say(text: string): void {
	process.stderr.write(`${text}\n`);
}

/** The reports, and whether a session was left open at the backend. */
async function runAll(options: DemoOptions): Promise<{ reports: ProviderReport[]; leftOpen: readonly string[] }> {
	const shop = options.url === undefined ? await openShop() : undefined;
	const emulator = options.live ? undefined : createEmulator();
	const reports: ProviderReport[] = [];
	try {
		const server = await emulator?.listen();
		const emulated = server && {
			smooth: { baseUrl: server.smoothUrl, apiKey: 'demo-key' },
			skyvern: { baseUrl: server.skyvernUrl, apiKey: 'demo-key' },
		};
		const url = options.url ?? shop?.url ?? '';
		for (const provider of options.providers) {
			say(`\n${provider}${options.live ? ' (live)' : ''}`);
			const onStep = (step: string) => say(`  · ${step}`);
			const report = await runProvider(provider, emulated?.[provider] ?? {}, {
				url,
				isShop: shop !== undefined,
				onStep,
			});
			say(report.ok ? `  done in ${report.durationMs} ms` : `  failed: ${report.error?.message}`);
			reports.push(report);
		}
		emulator?.assertConforming();
		return { reports, leftOpen: emulator ? openSessions(emulator) : [] };
	} finally {
		await emulator?.close();
		await shop?.close();
	}
}

function openSessions(emulator: ReturnType<typeof createEmulator>): readonly string[] {
	return [...emulator.smooth.sessions(), ...emulator.skyvern.sessions()].filter(({ open }) => open).map(({ id }) => id);
}

try {
	const options = readOptions();
	if (options === undefined) console.log(help);
	else {
		const { reports, leftOpen } = await runAll(options);
		if (options.json) console.log(JSON.stringify(reports, null, 2));
		else console.log(`\n${sideBySide(reports)}`);
		if (leftOpen.length > 0) say(`Sessions were left open: ${leftOpen.join(', ')}`);
		if (leftOpen.length > 0 || reports.some(report => !report.ok)) process.exitCode = 1;
	}
} catch (error) {
	say(`demo: ${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}
