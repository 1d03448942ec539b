import { fileURLToPath } from 'node:url';
import { createClient } from '@anybrowser/core';
import { createSpecGuard, skyvernDocument } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { allCases } from './all-cases.ts';
import { findChromium } from './find-chromium.ts';
import { findPython } from './find-python.ts';
import { installServer } from './install-server.ts';
import { MissingPrerequisite } from './missing-prerequisite.ts';
import { createProbe } from './probe.ts';
import { renderSummary } from './render-summary.ts';
import { runCases } from './run-cases.ts';
import { startScriptedModel } from './scripted-model.ts';
import { selectCases } from './select-cases.ts';
import { readServerRunOptions, type ServerRunOptions } from './server-run-options.ts';
import { defaultServerVersion, oldestServerVersion } from './server-version.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { roundSeconds, stopwatch } from './stopwatch.ts';
import type { CaseResult, Summary } from './summary.ts';
import { countCases } from './summary.ts';
import { openTestSite } from './test-site.ts';
import { openWebhookInbox } from './webhook-inbox.ts';
import { watchWire } from './wire-watch.ts';

/** What it ends with. 130 is what a shell says of Ctrl-C. */
const exits = { failed: 1, missing: 3, stopped: 130 } as const;

const help = `Runs our Skyvern provider against a real Skyvern server, and holds every answer to our specification.
The server is installed from its registry, once, below .skyvern-server/; it runs on loopback with SQLite, this machine's
Chromium and a language model that answers from a script. It needs Python 3.11 to 3.13 and Chromium.

  npm run test:skyvern-server                         everything
  npm run test:skyvern-server -- --only webhook       cases whose names have this
  npm run test:skyvern-server -- --server ${oldestServerVersion}      the oldest that is supported; the default is ${defaultServerVersion}
  npm run --silent test:skyvern-server -- --json      the summary as JSON, for scripts

PYTHON and CHROMIUM name others than are found. It ends with 0 when all cases passed, ${exits.failed} when one failed,
${exits.missing} when something is missing that it needs, ${exits.stopped} when it was stopped.`;

function say(text: string): void {
	process.stderr.write(`${text}\n`);
}

const stopping = new AbortController();
let server: RunningServer | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		say(`${signal}: stopping`);
		stopping.abort(new Error(`stopped by ${signal}`));
	});
}
// Whatever ends this process, the server doesn't outlive it.
process.on('exit', () => server?.stopNow());

try {
	const options = readServerRunOptions(process.argv.slice(2));
	if (options.help) console.log(help);
	else await run(options, stopping.signal);
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	say(`test:skyvern-server: ${message}`);
	if (stopping.signal.aborted) process.exitCode = exits.stopped;
	else process.exitCode = error instanceof MissingPrerequisite ? exits.missing : exits.failed;
}

async function run(options: ServerRunOptions, signal: AbortSignal): Promise<void> {
	const cases = selectCases(allCases, options.only);
	const folder = fileURLToPath(new URL('../../.skyvern-server', import.meta.url));
	const clock = stopwatch();
	const [python, chromium] = await Promise.all([findPython(), findChromium()]);
	const installed = await installServer(folder, options.server, python.command, say, signal);
	const installSeconds = clock();

	const site = await openTestSite();
	const model = await startScriptedModel(`${site.url}/made-up`);
	const webhooks = await openWebhookInbox();
	let results: readonly CaseResult[];
	let startSeconds = 0;
	let endedByForce = 0;
	let caseSeconds = 0;
	const wire = watchWire(createSpecGuard(skyvernDocument, 'skyvern'));
	try {
		say(`starting Skyvern ${options.server} …`);
		const startedAt = clock();
		const running = await startServer({
			python: installed.python,
			folder,
			chromium: chromium.path,
			modelUrl: model.url,
			signal,
			onSpawn: spawned => {
				server = spawned;
			},
		});
		startSeconds = clock() - startedAt;
		const { baseUrl, key } = running;
		const clientWithKey = (apiKey: string) =>
			createClient({ provider: skyvern({ apiKey, baseUrl, fetch: wire.fetch }) });
		const client = clientWithKey(key);
		const probe = createProbe(baseUrl, key, wire.probe);
		const casesAt = clock();
		results = await runCases(
			cases,
			{ server: options.server, client, provider: client.provider, clientWithKey, probe, key, site, model, webhooks },
			signal,
			({ name, state, seconds }) => say(`  ${state}: ${name} (${seconds} s)`),
		);
		caseSeconds = clock() - casesAt;
	} finally {
		endedByForce = (await server?.stop())?.length ?? 0;
		server = undefined;
		await Promise.all([model.close(), site.close(), webhooks.close()]);
	}
	const summary: Summary = {
		versions: {
			server: options.server,
			python: python.version,
			chromium: chromium.version,
			node: process.version.slice(1),
		},
		cases: results,
		differences: wire.differences(),
		exchanges: wire.exchanges(),
		asked: Object.fromEntries(model.asked),
		unknownQuestions: [...new Set(model.unknown)],
		seconds: {
			install: roundSeconds(installSeconds),
			start: roundSeconds(startSeconds),
			cases: roundSeconds(caseSeconds),
			all: roundSeconds(clock()),
		},
		endedByForce,
	};
	console.log(options.json ? JSON.stringify(summary, null, 2) : `\n${renderSummary(summary)}`);
	if (signal.aborted) process.exitCode = exits.stopped;
	else if (countCases(results).failed > 0) process.exitCode = exits.failed;
}
