import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, findChromium, type ProviderName } from '@anybrowser/emulator';
import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import { countDifferences } from '@anybrowser/test-kit/cases/count-differences';
import { runCases } from '@anybrowser/test-kit/cases/run-cases';
import { exits, type RunOutcome, runProgram, say } from '@anybrowser/test-kit/cases/run-program';
import { selectCases } from '@anybrowser/test-kit/cases/select-cases';
import { roundSeconds, stopwatch } from '@anybrowser/test-kit/cases/stopwatch';
import { installNodePackages } from '@anybrowser/test-kit/npm/install-node-packages';
import { findPython } from '@anybrowser/test-kit/python/find-python';
import { installPackages } from '@anybrowser/test-kit/python/install-packages';
import { openTestSite } from '@anybrowser/test-kit/test-site';
import { allCases } from './all-cases.ts';
import { browserbaseDevtoolsCases } from './cases/browserbase-devtools-cases.ts';
import { devtoolsHostCases } from './cases/devtools-host-cases.ts';
import { type ClientRunOptions, readClientRunOptions } from './client-run-options.ts';
import { type ClientSummary, providerNames } from './client-summary.ts';
import { clientVersions, hostVersions, nodeClientVersions } from './client-versions.ts';
import { renderClientSummary } from './render-client-summary.ts';
import type { Stage } from './stage.ts';
import { startVendorClient, type VendorClient } from './vendor-client.ts';

const key = 'a-key-of-this-run';

const help = `Runs the vendors' own SDKs for Python and Node against the emulator over HTTP, and programs that take
a DevTools address against \`anybrowser serve\`, all on loopback.
They are installed from their registries, once, into .vendor-clients/. It needs Python 3.11 to 3.13,
and Chromium for the cases that are named so.

  npm run test:vendor-clients                         everything
  npm run test:vendor-clients -- --only smooth:       cases whose names have this
  npm run --silent test:vendor-clients -- --json      the summary as JSON, for scripts

PYTHON names another than is found. It ends with 0 when all cases passed, ${exits.failed} when one failed,
${exits.missing} when something is missing that it needs, ${exits.stopped} when it was stopped.`;

const clients: VendorClient[] = [];
await runProgram({
	name: 'test:vendor-clients',
	help,
	readOptions: readClientRunOptions,
	run,
	// Whatever ends this process, no client outlives it.
	stopNow: () => {
		for (const client of clients) client.stopNow();
	},
});

async function run(options: ClientRunOptions, signal: AbortSignal): Promise<RunOutcome<ClientSummary>> {
	const hasChromium = findChromium() !== null;
	const inChromium = [...browserbaseDevtoolsCases, ...devtoolsHostCases];
	if (!hasChromium) say(`not run, for no Chromium was found: ${inChromium.length} cases`);
	const runnable = hasChromium ? allCases : allCases.filter(each => !inChromium.includes(each));
	const cases = selectCases(runnable, options.only);
	const folder = fileURLToPath(new URL('../../.vendor-clients', import.meta.url));
	const clock = stopwatch();
	const foundPython = await findPython();
	const { python } = await installPackages({
		home: join(folder, 'clients'),
		requirements: Object.entries(clientVersions).map(([name, version]) => `${name}==${version}`),
		python: foundPython.command,
		otherVersions: newest => `The registry has ${newest}: name one in tests/vendor-clients/client-versions.ts.`,
		onInstall: all => say(`installing ${all} (once) …`),
		signal,
	});
	const packages = join(folder, 'node');
	await installNodePackages({
		home: packages,
		requirements: Object.entries(nodeClientVersions).map(([name, version]) => `${name}@${version}`),
		onInstall: all => say(`installing ${all} (once) …`),
		signal,
	});
	const hosts = join(folder, 'hosts');
	if (cases.some(each => devtoolsHostCases.includes(each))) {
		await installNodePackages({
			home: hosts,
			requirements: Object.entries(hostVersions).map(([name, version]) => `${name}@${version}`),
			onInstall: all => say(`installing ${all} (once) …`),
			signal,
		});
	}
	const install = clock();
	await mkdir(folder, { recursive: true });
	const home = await mkdtemp(join(folder, 'run-'));
	const site = await openTestSite();
	// Long enough for an SDK that looks once a second to see a task run and a session close.
	const emulator = createEmulator({ apiKey: key, guard: 'record', timing: { task: 400, closing: 3_000 } });
	let results: readonly CaseResult[];
	try {
		const server = await emulator.listen();
		const start = (script: string, url: string, command: readonly [string, ...string[]] = [python]) => {
			// Each SDK adds its version.
			const baseUrl = url.replace(/\/v1$/, '');
			const client = startVendorClient({ command, script, baseUrl, key, home, packages });
			clients.push(client);
			return client;
		};
		const node = [process.execPath, '--import', import.meta.resolve('tsx')] as const;
		const stage: Stage = {
			smooth: start('smooth_client.py', server.smoothUrl),
			skyvern: start('skyvern_client.py', server.skyvernUrl),
			browserbasePython: start('browserbase_client.py', server.browserbaseUrl),
			browserbaseNode: start('browserbase-client.ts', server.browserbaseUrl, node),
			hosts,
			emulator,
			site,
			home,
		};
		results = await runCases(cases, stage, signal, ({ name, state, seconds }) =>
			say(`  ${state}: ${name} (${seconds} s)`),
		);
	} finally {
		await Promise.all(clients.map(client => client.stop()));
		await emulator.close();
		await site.close();
		await rm(home, { recursive: true, force: true });
	}
	const byProvider = <Value>(of: (provider: ProviderName) => Value) =>
		// The entries are one for each name.
		Object.fromEntries(providerNames.map(name => [name, of(name)])) as Record<ProviderName, Value>;
	const summary: ClientSummary = {
		versions: { ...clientVersions, ...nodeClientVersions, python: foundPython.version, node: process.version.slice(1) },
		hosts: hostVersions,
		cases: results,
		differences: byProvider(name => countDifferences(emulator.violations.filter(each => each.provider === name))),
		exchanges: byProvider(name => emulator[name].requests().length),
		outside: [...new Set(clients.flatMap(client => client.outside))],
		seconds: { install: roundSeconds(install), cases: roundSeconds(clock() - install), all: roundSeconds(clock()) },
	};
	return { summary, text: renderClientSummary(summary) };
}
