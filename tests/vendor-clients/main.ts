import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, type ProviderName } from '@anybrowser/emulator';
import { countDifferences } from '../real-server/count-differences.ts';
import { findPython } from '../real-server/find-python.ts';
import { installPackages } from '../real-server/install-packages.ts';
import { MissingPrerequisite } from '../real-server/missing-prerequisite.ts';
import { runCases } from '../real-server/run-cases.ts';
import { selectCases } from '../real-server/select-cases.ts';
import { roundSeconds, stopwatch } from '../real-server/stopwatch.ts';
import { type CaseResult, countCases } from '../real-server/summary.ts';
import { openTestSite } from '../real-server/test-site.ts';
import { allCases } from './all-cases.ts';
import { type ClientRunOptions, readClientRunOptions } from './client-run-options.ts';
import type { ClientSummary } from './client-summary.ts';
import { clientVersions } from './client-versions.ts';
import { renderClientSummary } from './render-client-summary.ts';
import { startVendorClient, type VendorClient } from './vendor-client.ts';

/** What it ends with. 130 is what a shell says of Ctrl-C. */
const exits = { failed: 1, missing: 3, stopped: 130 } as const;
const key = 'a-key-of-this-run';

const help = `Runs the vendors' own Python SDKs against the emulator over HTTP, on loopback.
They are installed from their registry, once, into .vendor-clients/. It needs Python 3.11 to 3.13.

  npm run test:vendor-clients                         everything
  npm run test:vendor-clients -- --only smooth:       cases whose names have this
  npm run --silent test:vendor-clients -- --json      the summary as JSON, for scripts

PYTHON names another than is found. It ends with 0 when all cases passed, ${exits.failed} when one failed,
${exits.missing} when something is missing that it needs, ${exits.stopped} when it was stopped.`;

function say(text: string): void {
	process.stderr.write(`${text}\n`);
}

const stopping = new AbortController();
const clients: VendorClient[] = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		say(`${signal}: stopping`);
		stopping.abort(new Error(`stopped by ${signal}`));
	});
}
// Whatever ends this process, no client outlives it.
process.on('exit', () => {
	for (const client of clients) client.stopNow();
});

try {
	const options = readClientRunOptions(process.argv.slice(2));
	if (options.help) console.log(help);
	else await run(options, stopping.signal);
} catch (error) {
	say(`test:vendor-clients: ${error instanceof Error ? error.message : String(error)}`);
	if (stopping.signal.aborted) process.exitCode = exits.stopped;
	else process.exitCode = error instanceof MissingPrerequisite ? exits.missing : exits.failed;
}

async function run(options: ClientRunOptions, signal: AbortSignal): Promise<void> {
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
	console.log(options.json ? JSON.stringify(summary, null, 2) : `\n${renderClientSummary(summary)}`);
	if (signal.aborted) process.exitCode = exits.stopped;
	else if (countCases(results).failed > 0) process.exitCode = exits.failed;
}
