import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, type ProviderName } from '@anybrowser/emulator';
import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import { countDifferences } from '@anybrowser/test-kit/cases/count-differences';
import { runCases } from '@anybrowser/test-kit/cases/run-cases';
import { exits, type RunOutcome, runProgram, say } from '@anybrowser/test-kit/cases/run-program';
import { selectCases } from '@anybrowser/test-kit/cases/select-cases';
import { roundSeconds, stopwatch } from '@anybrowser/test-kit/cases/stopwatch';
import { findPython } from '@anybrowser/test-kit/python/find-python';
import { installPackages } from '@anybrowser/test-kit/python/install-packages';
import { openTestSite } from '@anybrowser/test-kit/test-site';
import { allCases } from './all-cases.ts';
import { type ClientRunOptions, readClientRunOptions } from './client-run-options.ts';
import type { ClientSummary } from './client-summary.ts';
import { clientVersions } from './client-versions.ts';
import { renderClientSummary } from './render-client-summary.ts';
import { startVendorClient, type VendorClient } from './vendor-client.ts';

const key = 'a-key-of-this-run';

const help = `Runs the vendors' own Python SDKs against the emulator over HTTP, on loopback.
They are installed from their registry, once, into .vendor-clients/. It needs Python 3.11 to 3.13.

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
	const cases = selectCases(allCases, options.only);
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
	const install = clock();
	await mkdir(folder, { recursive: true });
	const home = await mkdtemp(join(folder, 'run-'));
	const site = await openTestSite();
	// Long enough for an SDK that looks once a second to see a task run and a session close.
	const emulator = createEmulator({ apiKey: key, guard: 'record', timing: { task: 400, closing: 3_000 } });
	let results: readonly CaseResult[];
	try {
		const server = await emulator.listen();
		const start = (script: string, baseUrl: string) => {
			const client = startVendorClient({ python, script, baseUrl, key, home });
			clients.push(client);
			return client;
		};
		// Each SDK adds its version.
		const smooth = start('smooth_client.py', server.smoothUrl.replace(/\/v1$/, ''));
		const skyvern = start('skyvern_client.py', server.skyvernUrl.replace(/\/v1$/, ''));
		results = await runCases(cases, { smooth, skyvern, emulator, site, home }, signal, ({ name, state, seconds }) =>
			say(`  ${state}: ${name} (${seconds} s)`),
		);
	} finally {
		await Promise.all(clients.map(client => client.stop()));
		await emulator.close();
		await site.close();
		await rm(home, { recursive: true, force: true });
	}
	const differences = (provider: ProviderName) =>
		countDifferences(emulator.violations.filter(each => each.provider === provider));
	const summary: ClientSummary = {
		versions: { ...clientVersions, python: foundPython.version, node: process.version.slice(1) },
		cases: results,
		differences: { smooth: differences('smooth'), skyvern: differences('skyvern') },
		exchanges: { smooth: emulator.smooth.requests().length, skyvern: emulator.skyvern.requests().length },
		outside: [...new Set(clients.flatMap(client => client.outside))],
		seconds: { install: roundSeconds(install), cases: roundSeconds(clock() - install), all: roundSeconds(clock()) },
	};
	return { summary, text: renderClientSummary(summary) };
}
